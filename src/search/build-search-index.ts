import type { Graph } from '../graph/graph.ts';
import { nameKey } from '../entity/name.ts';
import { many } from '../graph/statement.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { breath, Turns } from '../network/turns.ts';
import { GrowingEndings } from './endings.ts';
import { rankedEntities } from './ranked-entities.ts';
import { indexKeys, initialsOf, type Offices, type RankedEntities, type SearchIndex } from './search-index.ts';
import { GrowingPostings } from './postings.ts';
import { placeForms } from './places-in-front.ts';
import { looseSound, readings, type Readings } from './readings.ts';
import { latinWords, searchName, type SearchName } from './search-name.ts';

type NamesRow = {
  id: string;
  kind: string;
  name: string;
  english: string | null;
  names: readonly { text: string; kind: string; place: number }[];
};

const namesToSearch = many<{ ids: readonly string[] }, NamesRow>('namesToSearch');

const officesToSearch = many<{ ids: readonly string[] }, { id: string; office: string }>('officesToSearch');

/** Entities whose names are read at once. */
const PAGE = 250;
/** Longer names of places, as those of campuses, stand before no other name. */
const LONGEST_PLACE = 8;
/** The kind of name that an English label counts as. */
const LABEL_KIND = 'FOREIGN';

/** Reads all names of a graph and makes their index, over the entities of a snapshot; the event loop breathes in between. */
export async function buildSearchIndex(graph: Graph, snapshot: Snapshot): Promise<SearchIndex> {
  const turns = new Turns();
  const entities = rankedEntities(snapshot);
  const written: SearchName[][] = [];
  for (let start = 0; start < snapshot.size; start += PAGE) {
    const rows = await graph.many(namesToSearch, { ids: snapshot.ids.slice(start, start + PAGE) });
    for (const row of rows) {
      await turns.next();
      written[entities.number(row.id)!] = namesOf(row);
    }
  }
  const offices = await officesOf(graph, entities);
  const read = await readings();
  const grown = new IndexInMaking(read);
  for (let entity = 0; entity < entities.size; entity += 1) {
    await turns.next();
    grown.add(written[entity] ?? [], entities.kind(entity));
  }
  return { dataVersion: snapshot.dataVersion, entities, offices, ...(await grown.finished()) };
}

async function officesOf(graph: Graph, entities: RankedEntities): Promise<Offices> {
  const persons: string[] = [];
  for (let entity = 0; entity < entities.size; entity += 1)
    if (entities.kind(entity) === 'Person') persons.push(entities.id(entity));
  const of = new Map<number, string[]>();
  for (let start = 0; start < persons.length; start += PAGE) {
    for (const { id, office } of await graph.many(officesToSearch, { ids: persons.slice(start, start + PAGE) })) {
      const person = entities.number(id)!;
      of.set(person, [...(of.get(person) ?? []), nameKey(office)]);
    }
  }
  return { of, titles: new Set([...of.values()].flat().flatMap((office) => [office, office.replace(/^副/, '')])) };
}

/** The names of an entity, the canonical one first, then as its record lists them; its English label last. */
function namesOf({ kind, name: canonical, english, names }: NamesRow): SearchName[] {
  const place = (name: NamesRow['names'][number]) => (name.text === canonical ? -1 : name.place);
  const ordered = [...names].sort((a, b) => place(a) - place(b) || (a.text < b.text ? -1 : 1));
  const label = english && !names.some(({ text }) => text === english) ? [{ text: english, kind: LABEL_KIND }] : [];
  return [...ordered, ...label].map((name) => searchName(name.text, name.kind, kind));
}

/** The index while names are added, the best connected entities first. */
class IndexInMaking {
  private readonly names: SearchName[] = [];
  private readonly owners: number[] = [];
  private readonly firsts: number[] = [0];
  private readonly postings = new GrowingPostings();
  private readonly syllables = new Set<string>();
  private readonly vocabulary = new Set<string>();
  private readonly places = new Set<string>();
  private readonly endings = new GrowingEndings();

  constructor(private readonly readings: Readings) {}

  /** Adds the names of the next entity. */
  add(names: readonly SearchName[], kind: string): void {
    if (kind !== 'Person')
      this.endings.add(
        names.map(({ key }) => key),
        kind,
      );
    for (const name of names) {
      if (kind === 'Place' && name.key.length <= LONGEST_PLACE)
        for (const form of placeForms(name.key)) this.places.add(form);
      this.index(name, this.names.length);
      this.names.push(name);
      this.owners.push(this.firsts.length - 1);
    }
    this.firsts.push(this.names.length);
  }

  async finished(): Promise<Omit<SearchIndex, 'dataVersion' | 'entities' | 'offices'>> {
    const postings = await this.postings.packed();
    await breath(); // the words at the ends of names are many too
    return {
      names: this.names,
      owners: Uint32Array.from(this.owners),
      firsts: Uint32Array.from(this.firsts),
      postings,
      syllables: this.syllables,
      vocabulary: [...this.vocabulary].sort(),
      readings: this.readings,
      places: this.places,
      endings: this.endings.finished(),
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
