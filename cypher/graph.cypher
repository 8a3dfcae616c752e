// The store itself: is it there, and which version of the data does it hold.

// name: ping :one
// one row, always: the store answers
RETURN 1 AS pong

// name: dataVersion :one
// the version of the data (raised by each writing transaction) and the format that the store is written in
MATCH (m:Meta {id: 'meta'})
RETURN m.dataVersion AS dataVersion, m.format AS format

// name: foundMeta :write
// makes sure that the data version exists, with the given format, when a store is opened
MERGE (m:Meta {id: 'meta'})
ON CREATE SET m.dataVersion = 0, m.format = $format

// name: bumpDataVersion :write
// one row: the new data version, raised by one; first in each writing transaction, so that writers queue up here and cannot deadlock
MERGE (m:Meta {id: 'meta'})
ON CREATE SET m.dataVersion = 1, m.format = $format
ON MATCH SET m.dataVersion = m.dataVersion + 1
RETURN m.dataVersion AS dataVersion

// name: noteOperation :write @neo4j
// one row: whether the note is fresh, or stems from an earlier attempt of the same operation that was committed after all
MERGE (o:Operation {id: $id})
ON CREATE SET o.at = $at, o.attempt = $attempt
RETURN o.attempt = $attempt AS fresh

// name: forgetOperations :write @neo4j
// removes the notes of operations before a moment
MATCH (o:Operation)
WHERE o.at < $before
DELETE o
