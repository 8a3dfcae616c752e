import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../measure/figure.ts';
import { watched } from '../measure/longest-wait.ts';
import type { Bench, NetworkService } from '../service/bench.ts';

const RANK = 'query($metric: PositionMetric!) { rank(metric: $metric, first: 10) { ready exact rows { value } } }';
const STRUCTURE = '{ structure { ready ties componentCount communityCount } }';
/** Has the snapshot made. */
const NETWORK = '{ network(limit: 1) { total } }';
const METRICS = ['DEGREE', 'BETWEENNESS', 'EIGENVECTOR', 'PAGERANK', 'CONSTRAINT', 'CORE_NUMBER'];
/** Up to so many entities the bars hold. */
const BARRED = 10_000;

/** Working out each measure of position and the structure of the whole network, on a snapshot that is there already. */
export async function* analysis(bench: Bench): AsyncIterable<Figure> {
  for (const size of bench.sizes) {
    const service = await bench.freshService(size);
    await service.ask(NETWORK);
    let longestWait = 0;
    const questions = [...METRICS.map((metric) => [metric, RANK, { metric }] as const), ['structure', STRUCTURE, {}]];
    for (const [what, question, variables] of questions as readonly (readonly [string, string, object])[]) {
      const seen = await watched(service, () => answered(service, question, variables));
      longestWait = Math.max(longestWait, seen.longestWait);
      const bar = what === 'BETWEENNESS' ? 40 : 10;
      yield {
        what: `${what.toLowerCase()} of ${size} entities, ${ofRelationships(service)}`,
        value: seen.milliseconds / 1000,
        unit: 's',
        ...(size <= BARRED ? { bar } : {}),
      };
    }
    yield { what: 'longest wait of a small request meanwhile', value: longestWait, unit: 'ms', bar: 50 };
  }
}

function ofRelationships({ network: { options } }: NetworkService): string {
  return `${options.entities * options.relationshipsPerEntity} relationships`;
}

/** Asks again until the answer is there. */
async function answered(service: NetworkService, question: string, variables: object): Promise<void> {
  for (;;) {
    const data = await service.ask<Record<string, { ready: boolean }>>(question, { ...variables });
    if (Object.values(data).every(({ ready }) => ready)) return;
    await pause(50);
  }
}
