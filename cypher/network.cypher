// The network as a whole, for the edge snapshot.

// name: pageOfNodes :many
// an entity in the order of ids, with what filters and drawings need of it
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $size
RETURN e.id AS cursor, e.kind AS kind, e.type AS type, e.name AS name
ORDER BY cursor

// name: edgesOfPage :many
// a relationship that starts at one of the entities, in the order of starts and of ids; `facts` are role, form, status, since, until
UNWIND $ids AS owner
MATCH (e:Entity {id: owner})-[r]->(o:Entity)
RETURN owner, o.id AS other, r.id AS id, type(r) AS type, r.evidence AS evidence,
  coalesce(r.role, '') + '|' + coalesce(r.form, '') + '|' + coalesce(r.status, '') + '|' + coalesce(r.since, '') + '|' + coalesce(r.until, '') AS facts
ORDER BY owner, id
