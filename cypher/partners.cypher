// Who is a partner of an entity e: who cooperates with it directly, and who takes part in one project, base, center or studio
// with it. Things of $value.open types are open to many, who are not partners of each other by that. What is of one whole with e
// is not its partner. The same rule stands in src/network/partner-rule.ts; tests compare the two, and the types with the registers.

// name: directTypes :fragment
// types of relationship that make their ends partners
COOPERATES_WITH|DONATES_TO|ASSISTS|COMMISSIONS

// name: sharingTypes :fragment
// types of relationship to a thing that makes those who take part in it partners
PARTICIPATES_IN

// name: partTypes :fragment
// types of relationship from a part to its whole
PART_OF|CAMPUS_OF|BELONGS_TO

// name: havingTypes :fragment
// types of relationship from a whole to what it has
OFFERS

// name: isOfOneWhole :fragment
// e and o are parts of one whole, or one is part of the other, over at most four levels; what has ended counts for its past. Most
// entities are part of nothing, which is asked first, by paths of variable length: the embedded engine is slow at plain ones here.
(EXISTS { MATCH (o)-[:{partTypes}*1..4]->(e) }
  OR ((EXISTS { MATCH (e)-[:{partTypes}*1..1]->(:Entity) } OR EXISTS { MATCH (e)<-[:{havingTypes}*1..1]-(:Entity) })
    AND COUNT { MATCH (e)-[:{partTypes}*0..4]->(:Entity)<-[:{havingTypes}*0..1]-(:Entity)-[:{partTypes}*0..4]->(:Entity)<-[:{partTypes}*0..4]-(o) } > 0))

// name: partnerMeant :fragment
// the partner o is one of those meant; empty lists mean any
o <> e AND (size($value.kinds) = 0 OR o.kind IN $value.kinds) AND (size($value.others) = 0 OR o.id IN $value.others)

// name: partnerDirectly :fragment
// a pattern and its condition: the relationship r makes o a partner of e, and one of those meant
(e)-[r:{directTypes}]-(o:Entity) WHERE {partnerMeant} AND NOT {isOfOneWhole}

// name: partnerThrough :fragment
// a pattern and its condition: e and o take part in the thing s by a and b, which makes o a partner of e, and one of those meant
(e)-[a:{sharingTypes}]->(s:Entity)<-[b:{sharingTypes}]-(o:Entity)
WHERE s.kind IN $value.shared AND NOT coalesce(s.type, '') IN $value.open AND o.kind IN $value.bodies
  AND {partnerMeant} AND NOT {isOfOneWhole}

// name: partnerSome :fragment
// at least one partner is one of those meant
(EXISTS { MATCH {partnerDirectly} } OR EXISTS { MATCH {partnerThrough} })

// name: partnerCount :fragment
// the number of different partners of e, as partner rows to be counted
MATCH {partnerDirectly} RETURN o.id AS partner
UNION
MATCH {partnerThrough} RETURN o.id AS partner
UNION
RETURN null AS partner

// name: partnersOfEntities :many
// a tie of one of the entities to a partner: one direct relationship, or two that meet in the shared thing `through`
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH {partnerDirectly}
  RETURN o{.*} AS partner, o.id AS partnerId, r{.*} AS first, null AS second, null AS through, r.id AS tie, r.id AS own
  UNION ALL
  MATCH {partnerThrough}
  RETURN o{.*} AS partner, o.id AS partnerId, a{.*} AS first, b{.*} AS second, s{.*} AS through, b.id AS tie, a.id AS own
}
RETURN id AS owner, partner, partnerId, first, second, through, tie, own
ORDER BY owner, partnerId, tie, own
