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
// a relationship by its id, entered at the entity that it starts from, once for all that start there
UNWIND $refs AS ref
WITH ref.from AS owner, collect(ref.id) AS ids
MATCH (e:Entity {id: owner})-[r]->(o:Entity)
WHERE r.id IN ids
RETURN r{.*} AS relationship

// name: allRelationships :many
// a relationship of any entity that is one of those meant, in the order of ids; empty lists and texts mean any
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (size($types) = 0 OR type(r) IN $types)
  AND (size($forms) = 0 OR coalesce(r.form, '') IN $forms)
  AND (size($roles) = 0 OR coalesce(r.role, '') IN $roles)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND ($covers = '' OR coalesce(r.covers, '') CONTAINS $covers)
  AND ($since = '' OR coalesce(r.since, '') >= $since)
  AND size(coalesce(r.evidence, [])) >= $placesAtLeast AND size(coalesce(r.evidence, [])) <= $placesAtMost
  AND (size($ends) = 0 OR a.id IN $ends OR b.id IN $ends)
  AND (((size($kinds) = 0 OR a.kind IN $kinds) AND (size($otherKinds) = 0 OR b.kind IN $otherKinds))
    OR ((size($kinds) = 0 OR b.kind IN $kinds) AND (size($otherKinds) = 0 OR a.kind IN $otherKinds)))
  AND ($period = '' OR (r.since IS NOT NULL AND r.since <= $periodEnd AND coalesce(r.until, $latest) >= $period)
    OR any(place IN coalesce(r.evidence, []) WHERE split(place, '~')[0] IN $editions))
  AND r.id > $after
RETURN r{.*} AS relationship, r.id AS place
ORDER BY place
LIMIT $size

// name: allRelationshipsTotal :one
// the number of relationships that are meant
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (size($types) = 0 OR type(r) IN $types)
  AND (size($forms) = 0 OR coalesce(r.form, '') IN $forms)
  AND (size($roles) = 0 OR coalesce(r.role, '') IN $roles)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND ($covers = '' OR coalesce(r.covers, '') CONTAINS $covers)
  AND ($since = '' OR coalesce(r.since, '') >= $since)
  AND size(coalesce(r.evidence, [])) >= $placesAtLeast AND size(coalesce(r.evidence, [])) <= $placesAtMost
  AND (size($ends) = 0 OR a.id IN $ends OR b.id IN $ends)
  AND (((size($kinds) = 0 OR a.kind IN $kinds) AND (size($otherKinds) = 0 OR b.kind IN $otherKinds))
    OR ((size($kinds) = 0 OR b.kind IN $kinds) AND (size($otherKinds) = 0 OR a.kind IN $otherKinds)))
  AND ($period = '' OR (r.since IS NOT NULL AND r.since <= $periodEnd AND coalesce(r.until, $latest) >= $period)
    OR any(place IN coalesce(r.evidence, []) WHERE split(place, '~')[0] IN $editions))
RETURN count(r) AS total

// name: relationshipGroups :many
// a type, form, role, status or year of beginning, and the number of relationships meant that have it; null: not stated
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (size($types) = 0 OR type(r) IN $types)
  AND (size($forms) = 0 OR coalesce(r.form, '') IN $forms)
  AND (size($roles) = 0 OR coalesce(r.role, '') IN $roles)
  AND (size($statuses) = 0 OR r.status IN $statuses)
  AND ($covers = '' OR coalesce(r.covers, '') CONTAINS $covers)
  AND ($since = '' OR coalesce(r.since, '') >= $since)
  AND size(coalesce(r.evidence, [])) >= $placesAtLeast AND size(coalesce(r.evidence, [])) <= $placesAtMost
  AND (size($ends) = 0 OR a.id IN $ends OR b.id IN $ends)
  AND (((size($kinds) = 0 OR a.kind IN $kinds) AND (size($otherKinds) = 0 OR b.kind IN $otherKinds))
    OR ((size($kinds) = 0 OR b.kind IN $kinds) AND (size($otherKinds) = 0 OR a.kind IN $otherKinds)))
  AND ($period = '' OR (r.since IS NOT NULL AND r.since <= $periodEnd AND coalesce(r.until, $latest) >= $period)
    OR any(place IN coalesce(r.evidence, []) WHERE split(place, '~')[0] IN $editions))
WITH CASE $by
    WHEN 'TYPE' THEN type(r)
    WHEN 'FORM' THEN r.form
    WHEN 'ROLE' THEN r.role
    WHEN 'STATUS' THEN r.status
    ELSE CASE WHEN r.since IS NULL THEN null ELSE substring(r.since, 0, 4) END
  END AS key, r
RETURN key, count(r) AS total
ORDER BY total DESC, key
