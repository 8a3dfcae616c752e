import type { EntityRecord, FigureRecord, RelationshipRecord } from '../record/record.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { factsOf, isTold, warning, type Checked } from './checked.ts';
import type { Finding } from './finding.ts';

const TOLERANCE = 1e-6;

/** Stated totals that the folder contradicts: more named than stated, or a sum that its parts do not make, and no discrepancy tells it. */
export function countFindings(checked: Checked): Finding[] {
  const entities = new Map(factsOf(checked, 'entity').map((entity) => [entity.id, entity]));
  return factsOf(checked, 'figure').flatMap((figure) => {
    if (!figure.counts) return [];
    const ends = endsOf(figure, factsOf(checked, 'relationship'), entities);
    return figure.counts.metric ? sumFinding(checked, figure, ends) : listFinding(checked, figure, ends);
  });
}

function listFinding(checked: Checked, figure: FigureRecord, ends: ReadonlySet<string>): Finding[] {
  const { id, subject, metric, value } = figure;
  if (ends.size <= value || isTold(checked, ['COUNT_AND_LIST', 'CLASSIFICATION'], [subject, ...ends])) return [];
  const message = `${metric} of ${subject}: stated ${value}, but ${ends.size} are named: ${[...ends].join(', ')}.`;
  const hint = 'Narrow the columns counts…, or tell the disagreement in discrepancies.csv.';
  return [warning(checked, id, 'expected-counts', 'value', message, hint)];
}

function sumFinding(checked: Checked, figure: FigureRecord, ends: ReadonlySet<string>): Finding[] {
  const { id, subject, metric, value, counts } = figure;
  const parts = factsOf(checked, 'figure').filter(
    (part) =>
      ends.has(part.subject) &&
      part.metric === counts!.metric &&
      part.period === figure.period &&
      (!counts!.place || part.evidence.some((at) => at.includes(`~${counts!.place}/`))),
  );
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (Math.abs(sum - value) < TOLERANCE || isTold(checked, ['SUM'], [subject])) return [];
  const message = `${metric} of ${subject}: stated ${value}, but the ${parts.length} parts add up to ${sum}.`;
  return [
    warning(checked, id, 'expected-counts', 'value', message, 'Check the parts, or tell it in discrepancies.csv.'),
  ];
}

/** The far ends of the relationships that a figure counts. */
function endsOf(
  { subject, counts }: FigureRecord,
  relationships: readonly RelationshipRecord[],
  entities: ReadonlyMap<string, EntityRecord>,
): Set<string> {
  const { relationship, direction, endKind, endTypes, roles, forms, since, ends } = counts!;
  const symmetric = relationshipKindOf(relationship)?.symmetric ?? false;
  const found = new Set<string>();
  for (const { type, from, to, role, form, since: begun } of relationships) {
    const other = from === subject ? to : from;
    const fits = symmetric ? from === subject || to === subject : (direction === 'OUT' ? from : to) === subject;
    const end = entities.get(other);
    if (type !== relationship || !fits || !end) continue;
    if (endKind ? end.kind !== endKind : end.kind === 'Person') continue;
    if (endTypes && !endTypes.includes(String(end.type))) continue;
    if ((roles && !roles.includes(String(role))) || (forms && !forms.includes(String(form)))) continue;
    if (since && !String(begun ?? '').startsWith(since)) continue;
    if (!ends || ends.includes(other)) found.add(other);
  }
  return found;
}
