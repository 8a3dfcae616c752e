// Closed fragments of list statements. {field} is a field of the registers, $value a parameter of its own; nothing from outside
// ever enters a text. An absent value compares as '' or -1, so that the negation of a filter keeps what the filter drops.

// name: nameEquals :fragment
// one of the entity's names is this one, compared by its key
EXISTS { MATCH (e)-[:NAMED]->(n:Name) WHERE n.key = $value }

// name: nameContains :fragment
// one of the entity's names contains this, compared by its key
EXISTS { MATCH (e)-[:NAMED]->(n:Name) WHERE n.key CONTAINS $value }

// name: textEquals :fragment
// the text is this one
coalesce(e.{field}, '') = $value

// name: textContains :fragment
// the text contains this
coalesce(e.{field}, '') CONTAINS $value

// name: wordIn :fragment
// the word is one of these
coalesce(e.{field}, '') IN $value

// name: wordsHave :fragment
// at least one of the words is one of these
any(word IN coalesce(e.{field}, []) WHERE word IN $value)

// name: wordsPresent :fragment
// there is at least one word
size(coalesce(e.{field}, [])) > 0

// name: wholeEquals :fragment
// the number is this one
coalesce(e.{field}, -1) = $value

// name: wholeAtLeast :fragment
// the number is this one or larger
coalesce(e.{field}, -1) >= $value

// name: wholeAtMost :fragment
// the number is known, and this one or smaller
coalesce(e.{field}, -1) <= $value AND coalesce(e.{field}, -1) >= 0

// name: listHas :fragment
// the list has this member
$value IN coalesce(e.{field}, [])

// name: sortText :fragment
// sorts by a text, absent ones first
coalesce(e.{field}, '')

// name: sortWhole :fragment
// sorts by a number, absent ones first
coalesce(e.{field}, -1)
