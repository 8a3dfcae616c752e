import type { Clash, Report, Tally } from '../edition/merge.ts';

/** What an import did, or would do, in lines for a reader. */
export function reportText({ edition, added, changed, removed, unchanged, clashes }: Report, check: boolean): string {
  const will = check ? 'would be ' : '';
  const lines = [
    line(`${will}added`, added),
    line(`${will}changed`, changed),
    line(`${will}removed`, removed),
    line('unchanged', unchanged),
    ...clashes.map(clashText),
  ];
  return [`${edition}:`, ...lines.filter((each) => each !== null).map((each) => `  ${each}`)].join('\n');
}

function line(what: string, tally: Tally): string | null {
  const parts = Object.entries(tally).map(([kind, count]) => `${count} ${kind}`);
  return parts.length > 0 ? `${what}: ${parts.join(', ')}` : null;
}

function clashText({ id, field, stated, kept }: Clash): string {
  if (field === 'record')
    return `clash: ${id}: the edition no longer states it, a curator has decided on it; it stays.`;
  return `clash: ${id} ${field}: the edition says "${stated ?? ''}", a curator has decided "${kept}"; the curator's word stands.`;
}
