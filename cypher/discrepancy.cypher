// Disagreements of a source with itself.

// name: discrepanciesOfEntities :many
// a discrepancy about one of the entities, in the order of ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:ABOUT]-(d:Discrepancy)
  WHERE d.id > $after
  RETURN d{.*} AS discrepancy, d.id AS place
  ORDER BY place
  LIMIT $size
}
RETURN id AS owner, discrepancy, place
ORDER BY owner, place

// name: discrepancyTotals :many
// an entity and the number of discrepancies about it
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(d:Discrepancy)
RETURN id AS owner, count(d) AS total

// name: discrepanciesByIds :many
// a discrepancy by its id
UNWIND $ids AS id
MATCH (d:Discrepancy {id: id})
RETURN d{.*} AS discrepancy
