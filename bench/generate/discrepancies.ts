import { discrepancyKinds } from '../../src/discrepancy/discrepancy-kinds.ts';
import type { DiscrepancyRecord } from '../../src/record/record.ts';
import type { Network } from './network.ts';
import type { Places } from './places.ts';

/** The made-up discrepancies of a block after those of the real edition; what a cut block lacks is not disputed. */
export function discrepancyFacts(network: Network, block: number, places: Places): DiscrepancyRecord[] {
  const { discrepancies, places: numbers } = network.shape;
  return discrepancies.flatMap((pattern, index) => {
    const about = pattern.about.map((id) => block * network.blockSize + numbers.get(id)!);
    if (about.some((entity) => entity >= network.options.entities)) return [];
    const sides = pattern.sides.map((side, place) => ({ evidence: places.after([side.evidence])[0]!, says: `第 ${place + 1} 种说法` }));
    const evidence = [...new Set(sides.map((side) => side.evidence))];
    const [zh, en] = discrepancyKinds[pattern.kind]!.split(' · ') as [string, string];
    return {
      record: 'discrepancy' as const,
      id: `discrepancy-${String(block).padStart(5, '0')}-${String(index).padStart(3, '0')}`,
      kind: pattern.kind,
      about: about.map((entity) => network.idOf(entity)),
      en: `Made up: ${en}.`,
      sides,
      zh: `虚构：${zh}。`,
      evidence,
      sources: places.sources(evidence),
      version: 1,
    };
  });
}
