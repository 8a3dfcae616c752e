import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import { sampleIds } from '../measure/samples.ts';
import { sideBySide } from '../measure/side-by-side.ts';
import type { Bench } from '../service/bench.ts';

const QUESTION = `query($id: ID!) {
  school(id: $id) { name relationships(first: 20) { edges { other { name } node { role form } } } }
}`;
const PARTNERS = `query($id: ID!) {
  school(id: $id) { partners(first: 20) { edges { node { name } } } }
}`;
const ROUNDS = 1000;

/** One-hop questions at each size, and how the largest size compares with the smallest. */
export async function* oneHop(bench: Bench): AsyncIterable<Figure> {
  yield* ofQuestion(bench, 'relationships of a school', QUESTION, 1.5);
  yield* ofQuestion(bench, 'partners of a school', PARTNERS);
}

async function* ofQuestion(bench: Bench, what: string, question: string, bar?: number): AsyncIterable<Figure> {
  const services = await Promise.all(bench.sizes.map((size) => bench.service(size)));
  const askers = services.map((service) => {
    const ids = sampleIds(service.network, 'School', 500);
    return (round: number) => service.ask(question, { id: ids[round % ids.length] });
  });
  const times = await sideBySide(askers, ROUNDS);
  for (const [index, size] of bench.sizes.entries()) {
    yield { what: `${what}, ${size} entities, median`, value: percentile(times[index]!, 0.5), unit: 'ms' };
    yield { what: `the same, 99th percentile`, value: percentile(times[index]!, 0.99), unit: 'ms' };
  }
  const medians = times.map((each) => percentile(each, 0.5));
  const ratio = { what: `${what}, largest over smallest`, value: medians.at(-1)! / medians[0]!, unit: '×' };
  if (medians.length > 1) yield bar === undefined ? ratio : { ...ratio, bar };
}
