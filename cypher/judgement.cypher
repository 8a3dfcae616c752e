// Judgements of curators.

// name: judgementsByIds :many
// a judgement by its id
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
RETURN j{.*} AS judgement

// name: judgementsAbout :many
// a judgement on the record, in the order in which they were made
MATCH (j:Judgement {about: $about})
RETURN j{.*} AS judgement, j.id AS place
ORDER BY place
