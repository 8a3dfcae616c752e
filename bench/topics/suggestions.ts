import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import { sampleIds } from '../measure/samples.ts';
import type { Bench } from '../service/bench.ts';

const QUESTION =
  'query($id: ID!) { suggestions(for: $id, first: 10) { total suggestions { score entity { name } reasons { value grounds { through { name } } } } } }';
const BODIES = '{ network(kinds: [School, Enterprise], limit: 5) { nodes { id } } }';
const SCHOOLS = 20;

/** Suggestions for schools and for the best connected bodies, asked for the first time and once more, at each size. */
export async function* suggestions(bench: Bench): AsyncIterable<Figure> {
  for (const size of bench.sizes) {
    const service = await bench.freshService(size);
    const { network } = await service.ask<{ network: { nodes: { id: string }[] } }>(BODIES);
    const asked = [
      [`${SCHOOLS} schools`, sampleIds(service.network, 'School', SCHOOLS)],
      ['the 5 best connected', network.nodes.map(({ id }) => id)],
    ] as const;
    for (const [whose, ids] of asked) {
      const ask = async (id: string) => {
        const begun = performance.now();
        await service.ask(QUESTION, { id });
        return performance.now() - begun;
      };
      const [cold, warm]: [number[], number[]] = [[], []];
      for (const id of ids) cold.push(await ask(id));
      for (const id of ids) warm.push(await ask(id));
      const what = `suggestions for ${whose} of ${size} entities`;
      yield { what: `${what}, the first of all`, value: cold[0]!, unit: 'ms' };
      yield { what: `${what}, for the first time, the longest other`, value: Math.max(...cold.slice(1)), unit: 'ms' };
      yield { what: `${what}, again, median`, value: percentile(warm, 0.5), unit: 'ms', bar: 50 };
      yield { what: `${what}, again, the longest`, value: Math.max(...warm), unit: 'ms', bar: 50 };
    }
  }
}
