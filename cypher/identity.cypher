// Judgements on whether entities of like names are one thing.

// name: identitiesOfEntities :many
// a judgement of identity about one of the entities, in the order of ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:ABOUT]-(d:Identity)
  WHERE d.id > $after
  RETURN d{.*} AS identity, d.id AS place
  ORDER BY place
  LIMIT $size
}
RETURN id AS owner, identity, place
ORDER BY owner, place

// name: identityTotals :many
// an entity and the number of judgements of identity about it
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(d:Identity)
RETURN id AS owner, count(d) AS total

// name: identitiesByIds :many
// a judgement of identity by its id
UNWIND $ids AS id
MATCH (d:Identity {id: id})
RETURN d{.*} AS identity
