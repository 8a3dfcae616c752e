import { coverageOf } from '../evidence/coverage.ts';
import { warning, type Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Units that nobody has read: they hold no fact, and no reason is given. */
export function coverageFindings(checked: Checked): Finding[] {
  return checked.evidence
    .filter((place) => coverageOf(place) === 'UNREAD')
    .map(({ id, address, lines: [from, to] }) =>
      warning(
        checked,
        id,
        'coverage',
        'address',
        `${address} (lines ${from} to ${to}) holds no fact and no reason is given.`,
        'Read it; enter its facts, or list it in coverage.csv with the reason.',
      ),
    );
}
