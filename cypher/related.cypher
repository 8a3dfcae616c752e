// Closed fragments on what an entity is joined to. $value is a map of plain values; empty lists and empty texts mean any.

// name: linkMatches :fragment
// the relationship r of e to o is one of those meant
(size($value.types) = 0 OR type(r) IN $value.types)
AND ($value.direction = 'BOTH' OR type(r) IN $value.symmetric OR ($value.direction = 'OUT' AND r.from = e.id) OR ($value.direction = 'IN' AND r.to = e.id))
AND (size($value.roles) = 0 OR coalesce(r.role, '') IN $value.roles)
AND (size($value.forms) = 0 OR coalesce(r.form, '') IN $value.forms)
AND (size($value.statuses) = 0 OR coalesce(r.status, '') IN $value.statuses)
AND (size($value.kinds) = 0 OR o.kind IN $value.kinds)
AND (size($value.otherTypes) = 0 OR coalesce(o.type, '') IN $value.otherTypes)
AND (size($value.levels) = 0 OR coalesce(o.level, '') IN $value.levels)
AND (size($value.others) = 0 OR o.id IN $value.others)
AND ($value.covers = '' OR coalesce(r.covers, '') CONTAINS $value.covers)
AND ($value.since = '' OR coalesce(r.since, '') >= $value.since)
AND size(coalesce(r.evidence, [])) >= $value.placesAtLeast AND size(coalesce(r.evidence, [])) <= $value.placesAtMost
AND ($value.period = '' OR (r.since IS NOT NULL AND r.since <= $value.periodEnd AND coalesce(r.until, $value.latest) >= $value.period)
  OR any(place IN coalesce(r.evidence, []) WHERE split(place, '~')[0] IN $value.editions))

// name: linkSome :fragment
// at least one relationship is one of those meant
EXISTS { MATCH (e)-[r]-(o:Entity) WHERE {linkMatches} }

// name: relatedCount :fragment
// the number of different things that e is joined to by relationships meant, as sort
MATCH (e)-[r]-(o:Entity) WHERE {linkMatches} RETURN count(DISTINCT o.id) AS sort

// name: statedValue :fragment
// the largest number stated of e, as sort; where none is stated, one below all
MATCH (e)-[:HAS_FIGURE]->(f:Figure)
WHERE f.metric = $value.metric AND ($value.period = '' OR f.period STARTS WITH $value.period)
  AND (size($value.scopes) = 0 OR coalesce(f.scope, '') IN $value.scopes)
RETURN coalesce(max(f.value), -1.0e15) AS sort

// name: relatedThings :fragment
// each thing that e is joined to by relationships meant
OPTIONAL MATCH (e)-[r]-(o:Entity) WHERE {linkMatches}

// name: figureSome :fragment
// at least one figure is one of those meant
EXISTS { MATCH (e)-[:HAS_FIGURE]->(f:Figure)
  WHERE (size($value.metrics) = 0 OR f.metric IN $value.metrics) AND (size($value.periods) = 0 OR f.period IN $value.periods)
    AND (size($value.atLeast) = 0 OR f.value >= $value.atLeast[0]) AND (size($value.atMost) = 0 OR f.value <= $value.atMost[0]) }

// name: statedOfKind :fragment
// the figure or discrepancy is of, or about, an entity of one of these kinds
EXISTS { MATCH (e)-[:HAS_FIGURE|ABOUT]-(o:Entity) WHERE o.kind IN $value }

// name: writtenAt :fragment
// it stands in the edition ('' is any) at the address or below it: 6.1 holds 6.1/p2, T1 holds T1/r3
any(place IN e.evidence WHERE ($value.edition = '' OR split(place, '~')[0] = $value.edition)
  AND ($value.at = '' OR split(place, '~')[1] = $value.at OR split(place, '~')[1] STARTS WITH $value.below OR split(place, '~')[1] STARTS WITH $value.within))

// name: isTotal :fragment
// the figure is a number of things, or a total that the graph could list or add up
(e.countsRelationship IS NOT NULL OR coalesce(e.basis, '') = 'ITEMS')

// name: isListable :fragment
// the figure is a total that the graph could list or add up
e.countsRelationship IS NOT NULL
