import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import { sideBySide } from '../measure/side-by-side.ts';
import type { Bench } from '../service/bench.ts';

const QUESTIONS: Readonly<Record<string, string>> = {
  'schools, first page by name': '{ schools(first: 20, orderBy: { field: NAME }) { nodes { name } } }',
  'enterprises, first page by id': '{ enterprises(first: 20) { nodes { name } } }',
  'enterprises whose name contains 华':
    '{ enterprises(first: 20, filter: { name: { contains: "华" } }) { nodes { name } } }',
  'number of enterprises': '{ enterprises(first: 1) { totalCount } }',
};
const ROUNDS = 40;

/** Pages of lists at each size. */
export async function* lists(bench: Bench): AsyncIterable<Figure> {
  const services = await Promise.all(bench.sizes.map((size) => bench.service(size)));
  for (const [what, question] of Object.entries(QUESTIONS)) {
    const times = await sideBySide(
      services.map((service) => () => service.ask(question)),
      ROUNDS,
    );
    for (const [index, size] of bench.sizes.entries())
      yield { what: `${what}, ${size} entities, median`, value: percentile(times[index]!, 0.5), unit: 'ms' };
  }
}
