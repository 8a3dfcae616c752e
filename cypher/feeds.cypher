// What feeds carry of entities, some of them at a time: the embedded engine looks through all ids for each page of a list. Only the
// attributes of src/feeds/attributes.ts: the embedded engine keeps each column in memory that was read once.

// name: feedNodes :many
// one of the entities, with all its names and the number of its relationships
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id,
       e{.id, .kind, .name, .type, .level, .english, .address, .founded, .designations, .batch, .year, .stars, .reviewResult,
         .reviewYear, .years, .enrollment, .prize, .date, .note, .evidence} AS entity,
       [(e)-[:NAMED]->(n:Name) | n.text] AS names,
       COUNT { (e)--(:Entity) } AS degree
ORDER BY id

// name: feedEdges :many
// a relationship that starts at one of the entities, in the order of starts and of ids
UNWIND $ids AS owner
MATCH (e:Entity {id: owner})-[r]->(:Entity)
RETURN owner, r.id AS id,
       r{.id, .type, .from, .to, .role, .form, .office, .covers, .students, .since, .until, .status, .note, .evidence} AS relationship
ORDER BY owner, id
