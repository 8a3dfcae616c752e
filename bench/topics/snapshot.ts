import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../measure/figure.ts';
import { watched } from '../measure/longest-wait.ts';
import { sampleIds } from '../measure/samples.ts';
import type { Bench, NetworkService } from '../service/bench.ts';

const NAME = 'query($id: ID!) { school(id: $id) { name } }';
const PATH = 'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, limit: 1) { searched } }';

const BUILDER = fileURLToPath(new URL('../store/build-snapshots-main.ts', import.meta.url));

type Builds = { first: number; second: number; held: number };

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
    const memory = {
      what: 'memory that the first one of a service adds, at most',
      value: build.mostMegabytes - before,
    };
    yield { ...memory, unit: 'MB', ...(bench.engine === 'neo4j' ? { bar: 150 } : {}) };
    yield { what: 'longest wait of a small request meanwhile', value: build.longestWait, unit: 'ms', bar: 50 };
    yield { what: 'the same while nothing is built', value: idle.longestWait, unit: 'ms' };
    if (bench.engine === 'embedded') yield* alone(bench, service);
  }
}

/** On the embedded engine, the memory of the engine's own columns, unfolded by the first reading, told apart from that of a snapshot. */
async function* alone(bench: Bench, { network, folder }: NetworkService): AsyncIterable<Figure> {
  await bench.stopped(network.options.entities);
  const command = ['--expose-gc', '--import', 'tsx', BUILDER, folder];
  const { first, second, held } = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Builds;
  yield { what: 'the same in a process of its own, with columns that the engine unfolds', value: first, unit: 'MB' };
  yield { what: 'memory that the next one adds, at most', value: second, unit: 'MB', bar: 150 };
  yield { what: 'memory that a snapshot holds', value: held, unit: 'MB' };
}
