import { readings } from '../../src/search/readings.ts';
import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import { sampleIds } from '../measure/samples.ts';
import { sideBySide } from '../measure/side-by-side.ts';
import type { Bench, NetworkService } from '../service/bench.ts';

const QUESTION =
  'query($query: String!) { search(query: $query, first: 10) { edges { name match node { id kind } } } }';
const ROUNDS = 300;

const read = await readings();

/** How people type a name, from the name that a register would show. */
const habits: readonly [string, (name: string) => string][] = [
  ['a whole name', (name) => name],
  ['the first four characters', (name) => name.slice(0, 4)],
  ['four characters from the middle', (name) => name.slice(Math.floor(name.length / 3)).slice(0, 4)],
  ['a name with one character missing', (name) => name.slice(0, 3) + name.slice(4)],
  ['a name with another word at its end', (name) => `${name.slice(0, -2)}机构`],
  ['the pinyin of the first four characters', (name) => spelled(name.slice(0, 4)).join('')],
  ['the initials of the first four characters', (name) => initials(name.slice(0, 4))],
  ['the initials of a whole name', (name) => initials(name)],
];

/** The pinyin of each character; what has none, as it is. */
function spelled(text: string): string[] {
  return [...text].map((character) => read(character)[0] ?? character);
}

function initials(text: string): string {
  return spelled(text)
    .map(([first]) => first)
    .join('');
}

/** Searches by the habits of people at each size, and how the largest size compares with the smallest. */
export async function* search(bench: Bench): AsyncIterable<Figure> {
  const services = await Promise.all(bench.sizes.map((size) => bench.service(size)));
  const names = await Promise.all(services.map((service) => namesOf(service)));
  for (const [what, typed] of habits) {
    const askers = services.map((service, index) => (round: number) => {
      const known = names[index]!;
      return service.ask(QUESTION, { query: typed(known[round % known.length]!) });
    });
    const times = await sideBySide(askers, ROUNDS);
    for (const [index, size] of bench.sizes.entries()) {
      yield { what: `search for ${what}, ${size} entities, median`, value: percentile(times[index]!, 0.5), unit: 'ms' };
      yield { what: 'the same, 99th percentile', value: percentile(times[index]!, 0.99), unit: 'ms' };
    }
    const medians = times.map((each) => percentile(each, 0.5));
    if (medians.length > 1)
      yield {
        what: `search for ${what}, largest over smallest`,
        value: medians.at(-1)! / medians[0]!,
        unit: '×',
        bar: 1.5,
      };
  }
}

/** Names of schools and enterprises of a network. */
async function namesOf(service: NetworkService): Promise<string[]> {
  const ids = ['School', 'Enterprise'].flatMap((kind) => sampleIds(service.network, kind, 100));
  const found = await Promise.all(
    ids.map((id) => service.ask<{ entity: { name: string } }>('query($id: ID!) { entity(id: $id) { name } }', { id })),
  );
  return found.map(({ entity }) => entity.name);
}
