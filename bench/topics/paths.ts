import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import { sampleIds } from '../measure/samples.ts';
import { sideBySide } from '../measure/side-by-side.ts';
import type { Bench } from '../service/bench.ts';

const QUESTION = 'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, limit: 1) { searched paths { length } } }';
const ROUNDS = 500;

/** Paths between schools and enterprises at each size; on the embedded engine the bar is that of 100,000 entities. */
export async function* paths(bench: Bench): AsyncIterable<Figure> {
  const services = await Promise.all(bench.sizes.map((size) => bench.service(size)));
  const askers = services.map((service) => {
    const [schools, enterprises] = ['School', 'Enterprise'].map((kind) => sampleIds(service.network, kind, 500));
    return (round: number) =>
      service.ask(QUESTION, { from: schools![round % 500], to: enterprises![(round * 7) % 500] });
  });
  const times = await sideBySide(askers, ROUNDS);
  for (const [index, size] of bench.sizes.entries()) {
    yield { what: `a path, ${size} entities, median`, value: percentile(times[index]!, 0.5), unit: 'ms', bar: 5 };
    yield { what: 'the same, 99th percentile', value: percentile(times[index]!, 0.99), unit: 'ms' };
  }
}
