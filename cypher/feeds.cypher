// The whole graph for feeds, page by page.

// name: pageOfFeedNodes :many
// an entity in the order of ids, with all its names and the number of its relationships
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $size
RETURN e.id AS cursor, e{.*} AS entity, [(e)-[:NAMED]->(n:Name) | n.text] AS names, COUNT { (e)--(:Entity) } AS degree
ORDER BY cursor

// name: pageOfFeedEdges :many
// an entity in the order of ids, with the relationships that start at it
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $size
RETURN e.id AS cursor, [(e)-[r]->(:Entity) | r{.*}] AS edges
ORDER BY cursor
