// Members of bodies: of what they are made up, and whose membership shows in what is done.

// name: membersOfBodies :many
// a membership of one of the bodies: the member, its kind and its role
UNWIND $ids AS id
MATCH (a:Entity {id: id})<-[r:MEMBER_OF]-(m:Entity)
RETURN id AS owner, m.id AS member, m.kind AS kind, r.role AS role, r{.*} AS membership
ORDER BY owner, member, role

// name: tracesOfMembers :many
// a trace of a member's activity: a tie to the body itself, two ties that meet in a thing of the body's, or a tie to a fellow member
MATCH (:Entity {id: $id})<-[:MEMBER_OF]-(member:Entity)
WITH DISTINCT member
CALL (member) {
  MATCH (member)-[r]-(a:Entity)
  WHERE a.id = $id AND type(r) <> 'MEMBER_OF'
  RETURN r{.*} AS first, null AS second, null AS through, r.id AS place, 'BODY' AS way
  UNION ALL
  MATCH (member)-[r]-(x:Entity)-[s]-(a:Entity)
  WHERE a.id = $id AND x.kind IN $things AND NOT type(r) IN $silent AND NOT type(s) IN $silent
  RETURN r{.*} AS first, s{.*} AS second, x{.*} AS through, r.id AS place, 'BODY' AS way
  UNION ALL
  MATCH (member)-[r]-(n:Entity)-[:MEMBER_OF]->(a:Entity)
  WHERE a.id = $id AND type(r) IN $direct AND n.id <> member.id
  RETURN DISTINCT r{.*} AS first, null AS second, n{.*} AS through, r.id AS place, 'FELLOW_MEMBER' AS way
}
WITH member, first, second, through, place, way
WHERE $period = ''
  OR (first.since IS NOT NULL AND first.since <= $periodEnd AND coalesce(first.until, $period) >= $period)
  OR any(at IN coalesce(first.evidence, []) WHERE split(at, '~')[0] IN $editions)
RETURN member.id AS owner, first, second, through, place, way
ORDER BY owner, way, place
