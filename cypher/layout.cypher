// Positions for drawing, kept beside the data: one an entity, and which layout they are.

// name: pageOfPositions :many
// the position of an entity in the order of ids
MATCH (p:Position)
WHERE p.id > $after
RETURN p.id AS cursor, p.x AS x, p.y AS y
ORDER BY cursor
LIMIT $size

// name: layoutHeld :one
// the version of the layout that is held, raised whenever a position is added or removed
MATCH (l:Layout {id: 'layout'})
RETURN l.version AS version

// name: mergePositions :write
// one position a row
UNWIND $rows AS row
MERGE (p:Position {id: row.id})
SET p.x = toFloat(row.x), p.y = toFloat(row.y)

// name: deletePositions :write
// removes positions of entities that are gone
UNWIND $ids AS id
MATCH (p:Position {id: id})
DELETE p

// name: mergeLayout :write
// notes the version of the layout
MERGE (l:Layout {id: 'layout'})
SET l.version = $version
