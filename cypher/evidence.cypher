// Places of editions, and the editions themselves.

// name: evidenceByIds :many
// a place of an edition by its id
UNWIND $ids AS id
MATCH (v:Evidence {id: id})
RETURN v{.*} AS evidence

// name: editionsByIds :many
// an edition by its id
UNWIND $ids AS id
MATCH (x:Edition {id: id})
RETURN x{.*} AS edition

// name: placesOfEditions :many
// a place of one of the editions, in the order of ids
UNWIND $ids AS id
CALL (id) {
  MATCH (v:Evidence {edition: id})
  WHERE v.id > $after
  RETURN v{.*} AS evidence, v.id AS place
  ORDER BY place
  LIMIT $size
}
RETURN id AS owner, evidence, place
ORDER BY owner, place

// name: placeTotals :many
// an edition and the number of its places
UNWIND $ids AS id
MATCH (v:Evidence {edition: id})
RETURN id AS owner, count(v) AS total
