// The network as a whole, for the edge snapshot.

// name: pageOfEdges :many
// an entity in the order of ids, with the relationships that start at it
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $size
RETURN e.id AS cursor, e.kind AS kind, [(e)-[r]->(o:Entity) | {id: r.id, type: type(r), to: o.id}] AS edges
ORDER BY cursor
