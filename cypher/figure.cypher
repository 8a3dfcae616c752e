// Figures, and what their totals count.

// name: figuresOfEntities :many
// a figure of one of the entities, in the order of ids; empty lists of $metrics or $periods mean any
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[:HAS_FIGURE]->(f:Figure)
  WHERE (size($metrics) = 0 OR f.metric IN $metrics)
    AND (size($periods) = 0 OR f.period IN $periods)
    AND f.id > $after
  RETURN f{.*} AS figure, f.id AS place
  ORDER BY place
  LIMIT $size
}
RETURN id AS owner, figure, place
ORDER BY owner, place

// name: figuresAboutEntities :many
// a figure of another entity that is about one of the entities, in the order of ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:ABOUT]-(f:Figure)
  WHERE (size($metrics) = 0 OR f.metric IN $metrics)
    AND (size($periods) = 0 OR f.period IN $periods)
    AND f.id > $after
  RETURN f{.*} AS figure, f.id AS place
  ORDER BY place
  LIMIT $size
}
RETURN id AS owner, figure, place
ORDER BY owner, place

// name: figureAboutTotals :many
// an entity and the number of figures of others that are about it
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(f:Figure)
WHERE (size($metrics) = 0 OR f.metric IN $metrics)
  AND (size($periods) = 0 OR f.period IN $periods)
RETURN id AS owner, count(f) AS total

// name: figureTotals :many
// an entity and the number of its figures
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:HAS_FIGURE]->(f:Figure)
WHERE (size($metrics) = 0 OR f.metric IN $metrics)
  AND (size($periods) = 0 OR f.period IN $periods)
RETURN id AS owner, count(f) AS total

// name: figuresByIds :many
// a figure by its id
UNWIND $ids AS id
MATCH (f:Figure {id: id})
RETURN f{.*} AS figure

// name: countedByFigures :many
// a figure's key and the number of different things that the graph names of those it counts; persons only where asked for
UNWIND $asks AS ask
MATCH (e:Entity {id: ask.subject})-[r]-(o:Entity)
WHERE type(r) = ask.relationship
  AND (ask.symmetric OR (ask.direction = 'OUT' AND r.from = ask.subject) OR (ask.direction = 'IN' AND r.to = ask.subject))
  AND ((ask.endKind = '' AND o.kind <> 'Person') OR o.kind = ask.endKind)
  AND (size(ask.endTypes) = 0 OR coalesce(o.type, '') IN ask.endTypes)
  AND (size(ask.roles) = 0 OR coalesce(r.role, '') IN ask.roles)
  AND (size(ask.forms) = 0 OR coalesce(r.form, '') IN ask.forms)
  AND (ask.since = '' OR coalesce(r.since, '') STARTS WITH ask.since)
  AND (size(ask.ends) = 0 OR o.id IN ask.ends)
RETURN ask.figure AS figure, count(DISTINCT o.id) AS named

// name: thingsCounted :many
// an ask's key, a thing that it counts, and the places of one edition that state the relationship; persons only where asked for
UNWIND $asks AS ask
MATCH (e:Entity {id: ask.subject})-[r]-(o:Entity)
WHERE type(r) = ask.relationship
  AND (ask.symmetric OR (ask.direction = 'OUT' AND r.from = ask.subject) OR (ask.direction = 'IN' AND r.to = ask.subject))
  AND ((ask.endKind = '' AND o.kind <> 'Person') OR o.kind = ask.endKind)
  AND (size(ask.endTypes) = 0 OR coalesce(o.type, '') IN ask.endTypes)
  AND (size(ask.roles) = 0 OR coalesce(r.role, '') IN ask.roles)
  AND (size(ask.forms) = 0 OR coalesce(r.form, '') IN ask.forms)
  AND (ask.since = '' OR coalesce(r.since, '') STARTS WITH ask.since)
  AND (size(ask.ends) = 0 OR o.id IN ask.ends)
  AND any(at IN coalesce(r.evidence, []) WHERE at STARTS WITH $within)
RETURN ask.figure AS owner, o.id AS thing, r.id AS relationship,
  [at IN coalesce(r.evidence, []) WHERE at STARTS WITH $within] AS evidence
ORDER BY owner, thing, relationship

// name: partsOfSums :many
// a figure of a far end of one of the sums: stated for the same period, and at the sum's own table where it names one
UNWIND $asks AS ask
MATCH (e:Entity {id: ask.subject})-[r]-(o:Entity)
WHERE type(r) = ask.relationship
  AND (ask.symmetric OR (ask.direction = 'OUT' AND r.from = ask.subject) OR (ask.direction = 'IN' AND r.to = ask.subject))
  AND (ask.endKind = '' OR o.kind = ask.endKind)
  AND (size(ask.endTypes) = 0 OR coalesce(o.type, '') IN ask.endTypes)
MATCH (o)-[:HAS_FIGURE]->(f:Figure)
WHERE f.metric = ask.metric
  AND f.period = ask.period
  AND (ask.place = '' OR any(at IN f.evidence WHERE at STARTS WITH ask.place))
RETURN DISTINCT ask.figure AS owner, f{.*} AS figure, f.id AS place
ORDER BY owner, place
