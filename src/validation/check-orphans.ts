import { factsOf, warning, type Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Entities that nothing is said of: no relationship, no figure, no discrepancy. */
export function orphanFindings(checked: Checked): Finding[] {
  const spoken = new Set([
    ...factsOf(checked, 'relationship').flatMap(({ from, to }) => [from, to]),
    ...factsOf(checked, 'figure').flatMap(({ subject, about = [] }) => [subject, ...about]),
    ...factsOf(checked, 'discrepancy').flatMap(({ about }) => about),
  ]);
  return factsOf(checked, 'entity')
    .filter(({ id }) => !spoken.has(id))
    .map(({ id, name }) =>
      warning(
        checked,
        id,
        'orphans',
        'id',
        `"${name}" (${id}) has no relationship and no figure.`,
        'Add what the report says of it, or take the row out.',
      ),
    );
}
