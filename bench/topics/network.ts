import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import { sampleIds } from '../measure/samples.ts';
import { sideBySide } from '../measure/side-by-side.ts';
import type { Bench } from '../service/bench.ts';

const PART =
  '{ total nodes { id name kind type degree depth } edges { id from to type category role form evidences } leftOut { kind count } }';
const AROUND = `query($around: [ID!]!) { network(around: $around, depth: 3, limit: 500) ${PART} }`;
const WHOLE = `{ network(limit: 500) ${PART} }`;
const PAIRS =
  '{ projection(kind: School, through: [Enterprise], limit: 100) { total pairs { weight one { name } two { name } } } }';
const ROUNDS = 100;

/** Networks of 500 nodes ready to draw, around a school and of the whole, and a projection, at each size. */
export async function* network(bench: Bench): AsyncIterable<Figure> {
  const services = await Promise.all(bench.sizes.map((size) => bench.service(size)));
  const questions: readonly [string, string, number | undefined][] = [
    ['a network of 500 nodes around a school', AROUND, 50],
    ['the 500 most connected of the whole network', WHOLE, 50],
    ['schools tied by enterprises', PAIRS, undefined],
  ];
  for (const [what, question, bar] of questions) {
    const askers = services.map((service) => {
      const schools = sampleIds(service.network, 'School', ROUNDS);
      return (round: number) =>
        service.ask(question, question === AROUND ? { around: [schools[round % ROUNDS]!] } : {});
    });
    const times = await sideBySide(askers, ROUNDS);
    for (const [index, size] of bench.sizes.entries())
      yield {
        what: `${what}, ${size} entities, median`,
        value: percentile(times[index]!, 0.5),
        unit: 'ms',
        ...(bar === undefined ? {} : { bar }),
      };
  }
}
