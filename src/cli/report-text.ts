import type { Changed, Clash, Report, Tally } from '../edition/report.ts';

/** Records of one kind that are listed one by one, unless all are asked for. */
const LISTED = 20;
const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

/** What an import did, or would do, in lines for a reader; with `check` the records themselves, the first of each kind or `all`. */
export function reportText(report: Report, { check = false, all = false } = {}): string {
  const { edition, added, changed, removed, unchanged, changes, clashes } = report;
  const will = check ? 'would be ' : '';
  const lines = [
    line(`${will}added`, added),
    line(`${will}changed`, changed),
    line(`${will}removed`, removed),
    line('unchanged', unchanged),
    ...clashes.map(clashText),
    ...(check ? changeLines(changes, all ? Infinity : LISTED) : []),
  ];
  return [`${edition}:`, ...lines.filter((each) => each !== null).map((each) => `  ${each}`)].join('\n');
}

function line(what: string, tally: Tally): string | null {
  const parts = Object.entries(tally).map(([kind, count]) => `${count} ${kind}`);
  return parts.length > 0 ? `${what}: ${parts.join(', ')}` : null;
}

function clashText({ id, field, stated, kept }: Clash): string {
  return `clash: ${id} ${field}: the edition says "${stated}", a curator has decided "${kept}"; the curator's word stands.`;
}

/** The records by what happens to them and by kind; units of the register are only counted. */
function changeLines(changes: readonly Changed[], most: number): string[] {
  const groups = new Map<string, Changed[]>();
  for (const change of changes.filter(({ record }) => record !== 'evidence')) {
    const group = `${change.what} ${change.record}`;
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  return [...groups].flatMap(([group, members]) => [
    `${group}:`,
    ...members.slice(0, most).map(changeText),
    ...(members.length > most ? [`  … and ${members.length - most} more (--all lists them)`] : []),
  ]);
}

function changeText({ what, id, name, fields = [] }: Changed): string {
  const differences = fields.map(({ field, was, now }) => `      ${field}: ${was} → ${now}`);
  return [`  ${SIGNS[what]} ${id}  ${name}`, ...differences].join('\n    ');
}
