// Relationships of entities. A relationship carries its own id, type and ends; empty lists of $types, $kinds or $roles mean any.

// name: relationshipsOfEntities :many
// a relationship of one of the entities, with the entity at its other end; at most $size an entity, in the order of ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r]-(o:Entity)
  WHERE (size($types) = 0 OR type(r) IN $types)
    AND (size($kinds) = 0 OR o.kind IN $kinds)
    AND (size($roles) = 0 OR coalesce(r.role, '') IN $roles)
    AND ($direction = 'BOTH' OR type(r) IN $symmetric OR ($direction = 'OUT' AND r.from = e.id) OR ($direction = 'IN' AND r.to = e.id))
    AND r.id > $after
  RETURN r{.*} AS relationship, o{.*} AS other, r.id AS place
  ORDER BY place
  LIMIT $size
}
RETURN id AS owner, relationship, other, place
ORDER BY owner, place

// name: relationshipTotals :many
// an entity, the number of its relationships, and of the different entities at their other ends
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE (size($types) = 0 OR type(r) IN $types)
  AND (size($kinds) = 0 OR o.kind IN $kinds)
  AND (size($roles) = 0 OR coalesce(r.role, '') IN $roles)
  AND ($direction = 'BOTH' OR type(r) IN $symmetric OR ($direction = 'OUT' AND r.from = id) OR ($direction = 'IN' AND r.to = id))
RETURN id AS owner, count(r) AS total, count(DISTINCT o.id) AS different

// name: relationshipsByIds :many
// a relationship by its id, entered at the entity that it starts from
UNWIND $refs AS ref
MATCH (e:Entity {id: ref.from})-[r]->(o:Entity)
WHERE r.id = ref.id
RETURN r{.*} AS relationship
