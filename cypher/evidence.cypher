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
