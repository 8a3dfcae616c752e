// How long the lists are that the graph holds, for the limit on cost: of each sort of list and owner, how many lists are of a size.

// name: sizesOfNames :many
// a kind of entity, a number of names, and how many entities of the kind have so many
MATCH (e:Entity)-[:NAMED]->(n:Name)
WITH e, count(n) AS size
RETURN 'names' AS sort, e.kind AS owner, size, count(e) AS lists

// name: sizesOfEntityEvidence :many
// a kind of entity, a number of places, and how many entities of the kind are written at so many
MATCH (e:Entity)
RETURN 'evidence' AS sort, e.kind AS owner, size(coalesce(e.evidence, [])) AS size, count(e) AS lists

// name: sizesOfNameEvidence :many
// a number of places, and how many names are written at so many
MATCH (n:Name)
RETURN 'evidence' AS sort, 'Name' AS owner, size(coalesce(n.evidence, [])) AS size, count(n) AS lists

// name: sizesOfFigureEvidence :many
// a number of places, and how many figures are written at so many
MATCH (f:Figure)
RETURN 'evidence' AS sort, 'Figure' AS owner, size(coalesce(f.evidence, [])) AS size, count(f) AS lists

// name: sizesOfDiscrepancyEvidence :many
// a number of places, and how many discrepancies are written at so many
MATCH (d:Discrepancy)
RETURN 'evidence' AS sort, 'Discrepancy' AS owner, size(coalesce(d.evidence, [])) AS size, count(d) AS lists

// name: sizesOfIdentityEvidence :many
// a number of places, and how many judgements of identity are written at so many
MATCH (d:Identity)
RETURN 'evidence' AS sort, 'Identity' AS owner, size(coalesce(d.evidence, [])) AS size, count(d) AS lists

// name: sizesOfFigureAbout :many
// a number of entities, and how many figures are about so many
MATCH (f:Figure)
RETURN 'about' AS sort, 'Figure' AS owner, size(coalesce(f.about, [])) AS size, count(f) AS lists

// name: sizesOfDiscrepancyAbout :many
// a number of entities, and how many discrepancies are about so many
MATCH (d:Discrepancy)
RETURN 'about' AS sort, 'Discrepancy' AS owner, size(coalesce(d.about, [])) AS size, count(d) AS lists

// name: sizesOfIdentityAbout :many
// a number of entities, and how many judgements of identity are about so many
MATCH (d:Identity)
RETURN 'about' AS sort, 'Identity' AS owner, size(coalesce(d.about, [])) AS size, count(d) AS lists

// name: sizesOfSides :many
// a number of sides, and how many discrepancies have so many
MATCH (d:Discrepancy)
RETURN 'sides' AS sort, 'Discrepancy' AS owner, size(coalesce(d.sideSays, [])) AS size, count(d) AS lists

// name: sizesOfFigures :many
// a kind of entity, a number of figures, and how many entities of the kind have so many
MATCH (e:Entity)-[:HAS_FIGURE]->(f:Figure)
WITH e, count(f) AS size
RETURN 'figures' AS sort, e.kind AS owner, size, count(e) AS lists

// name: sizesOfFiguresAbout :many
// a kind of entity, a number of figures of others, and how many entities of the kind so many are about
MATCH (e:Entity)<-[:ABOUT]-(f:Figure)
WITH e, count(f) AS size
RETURN 'figuresAbout' AS sort, e.kind AS owner, size, count(e) AS lists

// name: sizesOfDiscrepancies :many
// a kind of entity, a number of discrepancies, and how many entities of the kind so many are about
MATCH (e:Entity)<-[:ABOUT]-(d:Discrepancy)
WITH e, count(d) AS size
RETURN 'discrepancies' AS sort, e.kind AS owner, size, count(e) AS lists

// name: sizesOfIdentities :many
// a kind of entity, a number of judgements of identity, and how many entities of the kind so many are about
MATCH (e:Entity)<-[:ABOUT]-(d:Identity)
WITH e, count(d) AS size
RETURN 'identities' AS sort, e.kind AS owner, size, count(e) AS lists

// name: sizesOfFacts :many
// a number of facts, and how many places hold so many
MATCH (v:Evidence)
RETURN 'facts' AS sort, 'Evidence' AS owner, size(coalesce(v.facts, [])) AS size, count(v) AS lists

// name: sizesOfEditions :many
// a number of places, and how many editions have so many
MATCH (v:Evidence)
WITH v.edition AS edition, count(v) AS size
RETURN 'units' AS sort, 'ReportEdition' AS owner, size, count(edition) AS lists
