import { setImmediate as breath } from 'node:timers/promises';
import type { Graph } from '../graph/graph.ts';
import { many } from '../graph/statement.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { indexKeys, initialsOf, type NameIndex, type RankedEntities } from './name-index.ts';
import { GrowingPostings } from './postings.ts';
import { looseSound, readings, type Readings } from './readings.ts';
import { latinWords, searchName, type SearchName } from './search-name.ts';

type NamesRow = {
  cursor: string;
  kind: string;
  name: string;
  english: string | null;
  names: readonly { text: string; kind: string; place: number }[];
};

const pageOfNames = many<{ after: string; size: number }, NamesRow>('pageOfNames');

const PAGE = 2000;
/** Milliseconds of work after which other work gets its turn. */
const SLICE = 8;
/** The kind of name that an English label counts as. */
const LABEL_KIND = 'FOREIGN';

/** Reads all names of a graph and makes their index, over the entities of a snapshot; the event loop breathes in between. */
export async function buildNameIndex(graph: Graph, snapshot: Snapshot): Promise<NameIndex> {
  const entities = rankedEntities(snapshot);
  const written: SearchName[][] = [];
  for await (const page of graph.pages(pageOfNames, {}, PAGE)) {
    for (const row of page) {
      const entity = entities.numbers.get(row.cursor);
      if (entity !== undefined) written[entity] = namesOf(row);
    }
    await breath();
  }
  const read = await readings();
  const grown = new IndexInMaking(read);
  let begun = performance.now();
  for (let entity = 0; entity < entities.ids.length; entity += 1) {
    grown.add(written[entity] ?? []);
    if (performance.now() - begun < SLICE) continue;
    await breath();
    begun = performance.now();
  }
  return { dataVersion: snapshot.dataVersion, entities, ...(await grown.finished()) };
}

/** The names of an entity, the canonical one first, then as its record lists them; its English label last. */
function namesOf({ kind, name: canonical, english, names }: NamesRow): SearchName[] {
  const place = (name: NamesRow['names'][number]) => (name.text === canonical ? -1 : name.place);
  const ordered = [...names].sort((a, b) => place(a) - place(b) || (a.text < b.text ? -1 : 1));
  const label = english && !names.some(({ text }) => text === english) ? [{ text: english, kind: LABEL_KIND }] : [];
  return [...ordered, ...label].map((name) => searchName(name.text, name.kind, kind));
}

/** The entities of a snapshot by number of relationships, the best connected first, then by id. */
function rankedEntities({ ids, kinds, edges }: Snapshot): RankedEntities {
  const places = ids.map((_, place) => place).sort((a, b) => edges[b]!.length - edges[a]!.length || a - b);
  const numbersByPlace = new Uint32Array(places.length);
  places.forEach((place, number) => (numbersByPlace[place] = number));
  return {
    ids: places.map((place) => ids[place]!),
    kinds: places.map((place) => kinds[place]!),
    degrees: places.map((place) => edges[place]!.length),
    numbers: new Map(places.map((place, number) => [ids[place]!, number])),
    neighbors: (entity) => edges[places[entity]!]!.map(({ to }) => numbersByPlace[to]!),
  };
}

/** The index while names are added, the best connected entities first. */
class IndexInMaking {
  private readonly names: SearchName[] = [];
  private readonly owners: number[] = [];
  private readonly firsts: number[] = [0];
  private readonly postings = new GrowingPostings();
  private readonly syllables = new Set<string>();
  private readonly vocabulary = new Set<string>();

  constructor(private readonly readings: Readings) {}

  /** Adds the names of the next entity. */
  add(names: readonly SearchName[]): void {
    for (const name of names) {
      this.index(name, this.names.length);
      this.names.push(name);
      this.owners.push(this.firsts.length - 1);
    }
    this.firsts.push(this.names.length);
  }

  async finished(): Promise<Omit<NameIndex, 'dataVersion' | 'entities'>> {
    return {
      names: this.names,
      owners: Uint32Array.from(this.owners),
      firsts: Uint32Array.from(this.firsts),
      postings: await this.postings.packed(),
      syllables: this.syllables,
      vocabulary: [...this.vocabulary].sort(),
      readings: this.readings,
    };
  }

  private index({ text, key, core }: SearchName, name: number): void {
    const add = (posting: string) => this.postings.add(posting, name);
    for (const word of latinWords(text)) {
      this.vocabulary.add(word);
      add(indexKeys.word(word));
    }
    let before: readonly string[] = [];
    let place = 0;
    const start = key.indexOf(core);
    for (const character of key) {
      const sounds = this.readings(character);
      if (!/[a-z]/.test(character)) add(indexKeys.character(character));
      const first = initialsOf(character, sounds);
      if (place === 0 || place === start) {
        add(indexKeys.start(character));
        for (const letter of first) add(indexKeys.firstInitial(letter));
      }
      for (const sound of sounds) {
        this.syllables.add(sound);
        add(indexKeys.sound(looseSound(sound)));
      }
      for (const one of before) for (const other of first) add(indexKeys.initials(one, other));
      before = first;
      place += character.length;
    }
  }
}
