// Closed fragments of list statements. {field} is a field of the registers, $value a parameter of its own; nothing from outside
// ever enters a text. An absent value passes no filter (false, not null), so that the negation of a filter keeps it.

// name: nameEquals :fragment
// one of the entity's names is this one, compared by its key
EXISTS { MATCH (e)-[:NAMED]->(n:Name) WHERE n.key = $value }

// name: nameContains :fragment
// one of the entity's names contains this, compared by its key
EXISTS { MATCH (e)-[:NAMED]->(n:Name) WHERE n.key CONTAINS $value }

// name: textEquals :fragment
// the text is this one
(e.{field} IS NOT NULL AND e.{field} = $value)

// name: textContains :fragment
// the text contains this
(e.{field} IS NOT NULL AND e.{field} CONTAINS $value)

// name: wordIn :fragment
// the word is one of these
(e.{field} IS NOT NULL AND e.{field} IN $value)

// name: wordsHave :fragment
// at least one of the words is one of these
any(word IN coalesce(e.{field}, []) WHERE word IN $value)

// name: wordsPresent :fragment
// there is at least one word
size(coalesce(e.{field}, [])) > 0

// name: wholeEquals :fragment
// the number is this one
(e.{field} IS NOT NULL AND e.{field} = $value)

// name: wholeAtLeast :fragment
// the number is this one or larger
(e.{field} IS NOT NULL AND e.{field} >= $value)

// name: wholeAtMost :fragment
// the number is known, and this one or smaller
(e.{field} IS NOT NULL AND e.{field} <= $value)

// name: listHas :fragment
// the list has this member
$value IN coalesce(e.{field}, [])

// name: sortText :fragment
// sorts by a text, absent ones first
coalesce(e.{field}, '')

// name: sortWhole :fragment
// sorts by a number, absent ones first
coalesce(e.{field}, -1)
