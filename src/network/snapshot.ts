import type { Columns } from './columns.ts';
import { spanCovers } from './span.ts';

/** What relationships say of themselves beside their type, each combination once; `''` where nothing is said. */
export interface EdgeFacts {
  readonly role: string;
  readonly form: string;
  readonly status: string;
  readonly since: string;
  readonly until: string;
}

/** What the codes in the columns mean. */
export interface SnapshotWords {
  readonly kinds: readonly string[];
  readonly types: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly facts: readonly EdgeFacts[];
  readonly distinctions: readonly string[];
  /** Periods of the editions that a relationship is written in, in order. */
  readonly editions: readonly (readonly string[])[];
  /** Ids of those editions, in the order met. */
  readonly editionIds: readonly (readonly string[])[];
  /** Periods of all editions, in order. */
  readonly periods: readonly string[];
}

/**
 * What a worker gets of a snapshot by `postMessage`: the columns are shared, the texts of codes copied. It answers in places, whose
 * ids and names the snapshot knows.
 */
export interface SharedSnapshot {
  readonly dataVersion: number;
  readonly columns: Columns;
  readonly words: SnapshotWords;
}

/** Before a distinction that is a whole id, because the id is not put together from type, ends and a distinction. */
export const WHOLE_ID = '~~';

/**
 * All entities and relationships of one data version, compact, for questions about the network. An entity is known by its
 * place in the order of ids, a relationship by its number in the order of its start and of relationship ids.
 */
export class Snapshot implements SharedSnapshot {
  /** `places` are those of the ids. */
  constructor(
    readonly dataVersion: number,
    readonly ids: readonly string[],
    readonly names: readonly string[],
    readonly columns: Columns,
    readonly words: SnapshotWords,
    private readonly places: ReadonlyMap<string, number>,
  ) {}

  /** What a worker needs of it. */
  get shared(): SharedSnapshot {
    const { dataVersion, columns, words } = this;
    return { dataVersion, columns, words };
  }

  /** How many entities there are. */
  get size(): number {
    return this.ids.length;
  }

  /** How many relationships there are. */
  get relationships(): number {
    return this.columns.from.length;
  }

  /** The place of an entity, or `undefined` where the snapshot has none with this id. */
  place(id: string): number | undefined {
    return this.places.get(id);
  }

  /** The kind of the entity at a place. */
  kind(place: number): string {
    return this.words.kinds[this.columns.kind[place]!]!;
  }

  /** The finer type of the entity at a place; `''` where it has none. */
  type(place: number): string {
    return this.words.types[this.columns.type[place]!]!;
  }

  /** How many relationships the entity at a place has. */
  degree(place: number): number {
    return this.columns.offset[place + 1]! - this.columns.offset[place]!;
  }

  /** The type of a relationship. */
  relationshipType(relationship: number): string {
    return this.words.relationshipTypes[this.columns.relationshipType[relationship]!]!;
  }

  /** What a relationship says of itself. */
  facts(relationship: number): EdgeFacts {
    return this.words.facts[this.columns.facts[relationship]!]!;
  }

  /** The periods of the editions that a relationship is written in, in order. */
  periods(relationship: number): readonly string[] {
    return this.words.editions[this.columns.editions[relationship]!]!;
  }

  /** The ids of the editions that a relationship is written in. */
  editions(relationship: number): readonly string[] {
    return this.words.editionIds[this.columns.editions[relationship]!]!;
  }

  /** A test whether a relationship counts in a period (see `spanCovers`); all do where none is given. */
  inPeriod(period: string | undefined): (relationship: number) => boolean {
    if (period === undefined) return () => true;
    const known = new Map<number, boolean>();
    const newest = this.words.periods.at(-1) ?? '';
    return (relationship) => {
      const key = this.columns.facts[relationship]! * this.words.editions.length + this.columns.editions[relationship]!;
      const found = known.get(key);
      if (found !== undefined) return found;
      const covers = spanCovers({ ...this.facts(relationship), periods: this.periods(relationship) }, period, newest);
      known.set(key, covers);
      return covers;
    };
  }

  /** The id of a relationship, put together from its parts. */
  relationshipId(relationship: number): string {
    const { from, to, distinction } = this.columns;
    const rest = this.words.distinctions[distinction[relationship]!]!;
    if (rest.startsWith(WHOLE_ID)) return rest.slice(WHOLE_ID.length);
    const ends = `${this.ids[from[relationship]!]}~${this.ids[to[relationship]!]}`;
    return `${this.relationshipType(relationship)}~${ends}${rest}`;
  }

  /** The relationships between two entities, in the order of their numbers. */
  between(one: number, two: number): number[] {
    const { offset, other, relationship } = this.columns;
    const [start, end] = [offset[one]!, offset[one + 1]!];
    const found: number[] = [];
    for (let index = firstAtLeast(other, two, start, end); index < end && other[index] === two; index += 1)
      found.push(relationship[index]!);
    return found;
  }
}

/** The first index from `start` to before `end` whose value is at least `least`; the values there are in order. */
function firstAtLeast(values: Uint32Array, least: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
