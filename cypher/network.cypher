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

// name: entityTotal :one
// the number of entities
MATCH (e:Entity)
RETURN count(e) AS total

// name: neighborsOfEntities :many
// one of the entities and what it is joined to, each as id and kind with `|` between: the whole of it, where that is wanted,
// or few, or where the entity is shared; else only what is shared or known
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH id, e, $all OR e.kind IN $shared OR COUNT { (e)--() } <= $few AS whole
RETURN id, e.kind AS kind, whole, [(e)--(o:Entity) WHERE whole OR o.kind IN $shared OR o.id IN $known | o.id + '|' + o.kind] AS others
ORDER BY id

// name: relationshipsBetween :many
// the id of a relationship between the two of a pair, whichever way it points
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.one})-[r]-(b:Entity)
WHERE b.id = pair.two
RETURN pair.one AS one, pair.two AS two, r.id AS id
ORDER BY one, two, id
