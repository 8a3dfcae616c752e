import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { coverageReport, type CoveredUnit, type CoverageReport } from '../edition/coverage-report.ts';
import { decoded, editionPaths, readFolder } from '../edition/folder.ts';
import { readEdition } from '../edition/read-edition.ts';

/** What `npm run coverage` is asked to do. */
export interface CoverageOptions {
  readonly report: string;
  readonly dir?: string;
  readonly json?: boolean;
}

/** Reads a report again and says unit by unit what it was read into; `failed` where a unit was not read, or the text is another one. */
export async function coverage(
  config: Config,
  { report, dir = config.seedsFolder, json }: CoverageOptions,
): Promise<{ text: string; failed: boolean }> {
  const text = decoded(await readFile(report));
  if (text === null) throw new Error(`${report} is not UTF-8.`);
  const [path, ...others] = await editionPaths(dir);
  if (!path || others.length > 0) throw new Error(`${dir} holds several editions; name the folder of one with --dir.`);
  const { edition, evidence } = readEdition(await readFolder(path), () => []);
  const covered = coverageReport(text, evidence);
  const failed = [covered.unread, covered.missing, covered.gone, covered.changed].some((list) => list.length > 0);
  return {
    text: json ? JSON.stringify({ edition: edition.id, ...covered }, null, 2) : textOf(edition.id, covered),
    failed,
  };
}

function textOf(edition: string, { units, unread, missing, gone, changed }: CoverageReport): string {
  const withFacts = units.filter((unit) => unit.coverage === 'FACTS').length;
  return [
    ...units.map(lineOf),
    `${edition}: ${units.length} units; ${withFacts} hold facts, ${units.length - withFacts - unread.length} were read and hold none, ${unread.length} were not read.`,
    ...listed('Not read', unread),
    ...listed('In the text, not in the register', missing),
    ...listed('In the register, not in the text', gone),
    ...listed('Other words or lines than in the register', changed),
  ].join('\n');
}

function lineOf({ address, lines: [from, to], coverage: state, facts, reason, note }: CoveredUnit): string {
  const counts = Object.entries(facts).map(([record, count]) => `${count} ${record}`);
  const what =
    state === 'FACTS'
      ? counts.join(', ')
      : state === 'NONE'
        ? `none: ${reason}${note ? ` (${note})` : ''}`
        : 'NOT READ';
  return `${address.padEnd(14)} ${(from === to ? `${from}` : `${from}–${to}`).padEnd(9)} ${what}`;
}

function listed(what: string, addresses: readonly string[]): string[] {
  return addresses.length > 0 ? [`${what}: ${addresses.join(', ')}.`] : [];
}
