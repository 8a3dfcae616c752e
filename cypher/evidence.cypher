// Places of editions, and the editions themselves.

// name: evidenceByIds :many
// a place of an edition by its id
UNWIND $ids AS id
MATCH (v:Evidence {id: id})
RETURN v{.*} AS evidence

// name: editionsByIds :many
// an edition by its id
UNWIND $ids AS id
MATCH (x:Edition {id: id})
RETURN x{.*} AS edition

// name: editionPeriods :many
// an edition, the period that it reports on and who published it
MATCH (x:Edition)
RETURN x.id AS id, x.period AS period, x.publisher AS publisher
ORDER BY id

// name: placeInEditions :one
// a place of one of the editions that stands at the address or below it
UNWIND $editions AS edition
MATCH (v:Evidence {edition: edition})
WHERE v.address = $at OR v.address STARTS WITH $below OR v.address STARTS WITH $within
RETURN v.id AS id
ORDER BY id
LIMIT 1

// name: placesOfEditions :many
// a place of one of the editions, in the order of ids; only those in a state of $coverage, any where that is empty
UNWIND $ids AS id
CALL (id) {
  MATCH (v:Evidence {edition: id})
  WHERE v.id > $after
    AND (size($coverage) = 0
      OR CASE WHEN size(v.facts) > 0 THEN 'FACTS' WHEN v.reason IS NULL THEN 'UNREAD' ELSE 'NONE' END IN $coverage)
  RETURN v{.*} AS evidence, v.id AS place
  ORDER BY place
  LIMIT $size
}
RETURN id AS owner, evidence, place
ORDER BY owner, place

// name: placeTotals :many
// an edition and the number of its places in a state of $coverage
UNWIND $ids AS id
MATCH (v:Evidence {edition: id})
WHERE size($coverage) = 0
  OR CASE WHEN size(v.facts) > 0 THEN 'FACTS' WHEN v.reason IS NULL THEN 'UNREAD' ELSE 'NONE' END IN $coverage
RETURN id AS owner, count(v) AS total

// name: coverageOfEditions :many
// an edition, the number of its units, and how many hold facts, were read and hold none, or were not read
UNWIND $ids AS id
MATCH (v:Evidence {edition: id})
RETURN
  id AS owner,
  count(v) AS units,
  coalesce(sum(CASE WHEN size(v.facts) > 0 THEN 1 ELSE 0 END), 0) AS withFacts,
  coalesce(sum(CASE WHEN size(v.facts) = 0 AND v.reason IS NOT NULL THEN 1 ELSE 0 END), 0) AS withoutFacts,
  coalesce(sum(CASE WHEN size(v.facts) = 0 AND v.reason IS NULL THEN 1 ELSE 0 END), 0) AS unread
