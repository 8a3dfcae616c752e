// Partners of entities: direct cooperation, and taking part in one project, base, center or studio; programs of $open types are
// open to many, who are no partners of each other by that; nor are a body and a department that is part of it.

// name: partnersOfEntities :many
// a tie of one of the entities to a partner: one direct relationship, or two that meet in the shared thing `through`
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r]-(p:Entity)
  WHERE type(r) IN $direct
  RETURN p{.*} AS partner, p.id AS partnerId, r{.*} AS first, null AS second, null AS through, r.id AS tie, r.id AS own
  UNION ALL
  MATCH (e)-[a:PARTICIPATES_IN]->(s:Entity)<-[b:PARTICIPATES_IN]-(p:Entity)
  WHERE s.kind IN $shared AND NOT coalesce(s.type, '') IN $open AND p.kind IN $bodies AND p.id <> e.id
    AND (coalesce(p.type, '') <> 'DEPARTMENT' OR NOT EXISTS { MATCH (p)-[:PART_OF]->(e) })
    AND (coalesce(e.type, '') <> 'DEPARTMENT' OR NOT EXISTS { MATCH (e)-[:PART_OF]->(p) })
  RETURN p{.*} AS partner, p.id AS partnerId, a{.*} AS first, b{.*} AS second, s{.*} AS through, b.id AS tie, a.id AS own
}
WITH id, partner, partnerId, first, second, through, tie, own
WHERE size($kinds) = 0 OR partner.kind IN $kinds
RETURN id AS owner, partner, partnerId, first, second, through, tie, own
ORDER BY owner, partnerId, tie, own
