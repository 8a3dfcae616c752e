import { discrepancyKinds } from '../../src/discrepancy/discrepancy-kinds.ts';
import { verdicts } from '../../src/identity/verdicts.ts';
import type { DiscrepancyRecord, IdentityRecord } from '../../src/record/record.ts';
import { inBlock, type Network } from './network.ts';
import type { Places } from './places.ts';

/** The made-up discrepancies of a block after those of the real edition; what a cut block lacks is not disputed. */
export function discrepancyFacts(network: Network, block: number, places: Places): DiscrepancyRecord[] {
  return network.shape.discrepancies.flatMap((pattern, index) => {
    const about = inBlock(network, block, pattern.about);
    if (about.length < pattern.about.length) return [];
    const sides = pattern.sides.map((side, place) => ({
      evidence: places.after([side.evidence])[0]!,
      says: `第 ${place + 1} 种说法`,
    }));
    const evidence = [...new Set(sides.map((side) => side.evidence))];
    const id = idOf('discrepancy', block, index);
    const said = saidOf(discrepancyKinds[pattern.kind]!);
    const sources = places.sources(evidence);
    return {
      record: 'discrepancy' as const,
      id,
      kind: pattern.kind,
      about,
      ...said,
      sides,
      evidence,
      sources,
      version: 1,
    };
  });
}

/** The made-up judgements of identity of a block after those of the real edition. */
export function identityFacts(network: Network, block: number, places: Places): IdentityRecord[] {
  return network.shape.identities.flatMap((pattern, index) => {
    const about = inBlock(network, block, pattern.about);
    if (about.length < pattern.about.length) return [];
    const evidence = places.after(pattern.evidence);
    const { verdict } = pattern;
    const id = idOf('identity', block, index);
    const said = saidOf(verdicts[verdict]!);
    const sources = places.sources(evidence);
    return { record: 'identity' as const, id, verdict, ...said, about, evidence, sources, version: 1 };
  });
}

function idOf(kind: string, block: number, index: number): string {
  return `${kind}-${String(block).padStart(5, '0')}-${String(index).padStart(3, '0')}`;
}

/** A word's meaning in both languages, said to be made up. */
function saidOf(meaning: string): { zh: string; en: string } {
  const [zh = '', en = ''] = meaning.split(' · ');
  return { zh: `虚构：${zh}。`, en: `Made up: ${en}.` };
}
