import type { Words } from '../entity/kind.ts';
import type { Figure } from '../figure/figure.ts';

/** What the sources say of partners that a program has few of. */
export const partnerFindings: Words = {
  ONE_NAMED: '点名一家 · one partner is named; that there are no others no source says',
  NOT_NAMED: '未点名 · no source names a partner; that is not to say that there is none',
  COUNTED_NOT_NAMED:
    '计数而未全点名 · no source names a partner of the program, but one counts more at its school than are named: a partner of the program may be among those',
  COVERED_NOT_NAMED:
    '述全覆盖而未点名 · no source names a partner of the program, but one states that all programs of its school are covered by cooperation',
  STATED_NONE: '明说没有 · a source states that there is none: a figure of exactly 0',
};

/** Percent of a school's programs that are covered by cooperation. */
const COVERAGE = 'PROGRAM_COVERAGE';

/** Metrics that count partners of a kind, and of these those whose 0 says that there is none. */
const counting: Readonly<Record<string, readonly string[]>> = {
  Enterprise: ['PARTNER_UNITS', 'EXPERT_ENTERPRISES', COVERAGE],
  Organization: ['PARTNER_UNITS'],
  University: ['PARTNER_UNIVERSITIES'],
};
const exhaustive: readonly string[] = ['PARTNER_UNITS', 'PARTNER_UNIVERSITIES', COVERAGE];

/** The metrics that count partners of some kinds. */
export function metricsOf(kinds: readonly string[]): string[] {
  return [...new Set(kinds.flatMap((kind) => counting[kind] ?? []))];
}

/** What is found: of partners named for the program, of figures that count partners of it and of its schools, and of partners named at the schools. */
export function findingOf(named: number, stated: readonly Figure[], namedAtSchools: number): string {
  if (named > 0) return 'ONE_NAMED';
  const none = stated.some(
    ({ value, comparator, metric }) => value === 0 && comparator === 'EXACT' && exhaustive.includes(metric),
  );
  if (none) return 'STATED_NONE';
  if (stated.some(({ value, metric }) => metric === COVERAGE && value === 100)) return 'COVERED_NOT_NAMED';
  const counted = stated.some(({ value, metric }) => metric !== COVERAGE && value > namedAtSchools);
  return counted ? 'COUNTED_NOT_NAMED' : 'NOT_NAMED';
}
