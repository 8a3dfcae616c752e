// Entities and their names.

// name: entitiesByIds :many
// an entity by its id
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e{.*} AS entity

// name: entitiesByNameKeys :many
// an entity, once for each of the keys that is a key of one of its names
UNWIND $keys AS key
MATCH (n:Name {key: key})<-[:NAMED]-(e:Entity)
RETURN DISTINCT key, e.id AS id, e{.*} AS entity
ORDER BY key, id

// name: entitiesByNameCores :many
// an entity, once for each of the cores that is the core of one of its names
UNWIND $keys AS key
MATCH (n:Name {core: key})<-[:NAMED]-(e:Entity)
RETURN DISTINCT key, e.id AS id, e{.*} AS entity
ORDER BY key, id

// name: namesOfEntities :many
// a name of one of the entities, the canonical one first
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:NAMED]->(n:Name)
RETURN id AS owner, n{.*} AS name, CASE WHEN n.text = e.name THEN -1 ELSE n.place END AS place, n.id AS nameId
ORDER BY owner, place, nameId

// name: namesByIds :many
// a name by its own id, with its owner
UNWIND $ids AS id
MATCH (n:Name {id: id})<-[:NAMED]-(e:Entity)
RETURN id, n{.*} AS name
