// Members of bodies: of what they are made up, and whose membership shows in what is done.

// name: membersOfBodies :many
// a membership of one of the bodies: the member, its kind and its role
UNWIND $ids AS id
MATCH (a:Entity {id: id})<-[r:MEMBER_OF]-(m:Entity)
RETURN id AS owner, m.id AS member, m.kind AS kind, r.role AS role, r{.*} AS membership
ORDER BY owner, member, role

// name: tracesOfMembers :many
// a trace of a member's activity: a tie to the body itself, ties that meet in a thing of the body's or in one that is part of, or up for, such a thing, or that a part of the body takes part in too; or a tie to a fellow member
MATCH (:Entity {id: $id})<-[:MEMBER_OF]-(member:Entity)
WITH DISTINCT member
CALL (member) {
  MATCH (member)-[r]-(a:Entity)
  WHERE a.id = $id AND type(r) <> 'MEMBER_OF'
  RETURN r{.*} AS first, null AS second, null AS third, null AS through, r.id AS place, 'BODY' AS way
  UNION ALL
  MATCH (member)-[r]-(x:Entity)-[s]-(a:Entity)
  WHERE a.id = $id AND x.kind IN $things AND NOT type(r) IN $silent
    AND NOT type(s) IN $still AND (type(s) <> 'PART_OF' OR s.from = x.id)
  RETURN r{.*} AS first, s{.*} AS second, null AS third, x{.*} AS through, r.id AS place, 'BODY' AS way
  UNION ALL
  MATCH (member)-[r]-(x:Entity)-[s]-(y:Entity)-[t]-(a:Entity)
  WHERE a.id = $id AND x.kind IN $things AND y.kind IN $things AND NOT type(r) IN $silent AND NOT type(s) IN $still
    AND NOT type(t) IN $still AND (type(t) <> 'PART_OF' OR t.from = y.id)
    AND ((type(s) IN $within AND s.from = x.id) OR (type(t) = 'PART_OF' AND type(s) <> 'PART_OF'))
  RETURN r{.*} AS first, s{.*} AS second, t{.*} AS third, x{.*} AS through, r.id AS place, 'BODY' AS way
  UNION ALL
  MATCH (member)-[r]-(n:Entity)-[:MEMBER_OF]->(a:Entity)
  WHERE a.id = $id AND type(r) IN $direct AND n.id <> member.id
  RETURN DISTINCT r{.*} AS first, null AS second, null AS third, n{.*} AS through, r.id AS place, 'FELLOW_MEMBER' AS way
}
WITH member, first, second, third, through, place, way
WHERE $period = ''
  OR (first.since IS NOT NULL AND first.since <= $periodEnd AND coalesce(first.until, $latest) >= $period)
  OR any(at IN coalesce(first.evidence, []) WHERE split(at, '~')[0] IN $editions)
RETURN member.id AS owner, first, second, third, through, place, way,
  CASE WHEN second IS NULL THEN '' ELSE second.id END AS place2, CASE WHEN third IS NULL THEN '' ELSE third.id END AS place3
ORDER BY owner, way, place, place3, place2
