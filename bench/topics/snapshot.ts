import type { Figure } from '../measure/figure.ts';
import { watched } from '../measure/longest-wait.ts';
import { sampleIds } from '../measure/samples.ts';
import type { Bench } from '../service/bench.ts';

const NAME = 'query($id: ID!) { school(id: $id) { name } }';
const PATH = 'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, limit: 1) { searched } }';

/** Building the snapshot of all edges at each size, as the first question about paths makes a fresh service do it. */
export async function* snapshot(bench: Bench): AsyncIterable<Figure> {
  for (const size of bench.sizes) {
    const service = await bench.freshService(size);
    const [from, to] = sampleIds(service.network, 'School', 2);
    for (let round = 0; round < 300; round += 1) await service.ask(NAME, { id: from });
    const idle = await watched(service, () => new Promise((resolve) => setTimeout(resolve, 1000)));
    const before = service.megabytes();
    const build = await watched(service, () => service.ask(PATH, { from, to }));
    yield { what: `snapshot of ${size} entities`, value: build.milliseconds / 1000, unit: 's', bar: 5 };
    yield {
      what: 'memory that it adds, most while it is built',
      value: build.mostMegabytes - before,
      unit: 'MB',
      bar: 150,
    };
    yield { what: 'memory that it adds, a moment later', value: service.megabytes() - before, unit: 'MB' };
    yield { what: 'longest wait of a small request meanwhile', value: build.longestWait, unit: 'ms', bar: 50 };
    yield { what: 'the same while nothing is built', value: idle.longestWait, unit: 'ms' };
  }
}
