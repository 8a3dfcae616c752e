import type { Figure } from '../measure/figure.ts';
import type { Bench } from '../service/bench.ts';

/** Loading networks in batches, and starting the service on what was loaded. */
export async function* store(bench: Bench): AsyncIterable<Figure> {
  for (const size of bench.sizes) {
    const { loading, startMilliseconds, megabytes } = await bench.freshService(size);
    yield { what: `loading ${size} entities (${loading.records} records)`, value: loading.seconds, unit: 's' };
    yield { what: 'most memory of the process that loads', value: loading.megabytes, unit: 'MB' };
    yield { what: `start on ${size} entities`, value: startMilliseconds / 1000, unit: 's' };
    yield { what: 'memory after the start', value: megabytes(), unit: 'MB' };
  }
}
