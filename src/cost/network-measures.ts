import { laddersOf } from '../cooperation/ladder.ts';
import { partnerTies } from '../network/partner-ties.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { Turns } from '../network/turns.ts';
import { keyOf, type LinkMeasure, type ListSort } from './measures.ts';
import { Sizes } from './sizes.ts';

/** Pairs of partners that are looked at; of a network with more, the first ones stand for all. */
const MOST_PAIRS = 500_000;

/** What of the measures a snapshot tells. */
export interface NetworkMeasures {
  readonly populations: Map<string, number>;
  readonly sizes: Map<string, Sizes>;
  readonly links: LinkMeasure[];
}

/** Measures the lists of relationships, partners and ladders of a network, taking turns with other work. */
export async function measureNetwork(snapshot: Snapshot): Promise<NetworkMeasures> {
  const measured = new Measuring();
  measured.populations.set('Relationship', snapshot.relationships);
  measured.populations.set('Entity', snapshot.size);
  measured.add('evidence', 'Relationship', snapshot.columns.evidences);
  const turns = new Turns();
  for (let place = 0; place < snapshot.size; place += 1) {
    measureEntity(snapshot, place, measured);
    await turns.next();
  }
  await measurePartners(snapshot, measured, turns);
  await measureLadders(snapshot, measured);
  return { ...measured, links: [...measured.links.values()] };
}

/** The measures in the making. */
class Measuring {
  readonly populations = new Map<string, number>();
  readonly sizes = new Map<string, Sizes>();
  readonly links = new Map<string, LinkMeasure>();

  add(sort: ListSort, owner: string, lengths: Iterable<number>): void {
    const known = this.sizes.get(keyOf(sort, owner)) ?? new Sizes();
    this.sizes.set(keyOf(sort, owner), known);
    for (const length of lengths) known.add(length, 1);
  }
}

function measureEntity(snapshot: Snapshot, place: number, measured: Measuring): void {
  const kind = snapshot.kind(place);
  measured.populations.set(kind, (measured.populations.get(kind) ?? 0) + 1);
  measured.add('relationships', kind, [snapshot.degree(place)]);
  measured.add('parallel', 'Entity', [mostParallel(snapshot, place)]);
  for (const [key, link] of linksOf(snapshot, place))
    if (link.most > (measured.links.get(key)?.most ?? 0)) measured.links.set(key, link);
}

/** How many relationships an entity has of each type, direction and kind of other end. */
function linksOf(snapshot: Snapshot, place: number): Map<string, LinkMeasure> {
  const { offset, other, relationship, from } = snapshot.columns;
  const kind = snapshot.kind(place);
  const links = new Map<string, LinkMeasure>();
  for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
    const number = relationship[index]!;
    const type = snapshot.relationshipType(number);
    const direction = from[number] === place ? 'OUT' : 'IN';
    const far = snapshot.kind(other[index]!);
    const key = `${kind} ${type} ${direction} ${far}`;
    links.set(key, { kind, type, direction, far, most: (links.get(key)?.most ?? 0) + 1 });
  }
  return links;
}

/** The most relationships between an entity and any other one. */
function mostParallel({ columns: { offset, other } }: Snapshot, place: number): number {
  let [most, run] = [0, 0];
  for (let index = offset[place]!; index < offset[place + 1]!; index += 1) {
    run = index > offset[place]! && other[index] === other[index - 1] ? run + 1 : 1;
    most = Math.max(most, run);
  }
  return most;
}

async function measurePartners(snapshot: Snapshot, measured: Measuring, turns: Turns): Promise<void> {
  let pairs = 0;
  for (let place = 0; place < snapshot.size && pairs < MOST_PAIRS; place += 1) {
    const ties = partnerTies(snapshot, place);
    const kind = snapshot.kind(place);
    pairs += ties.size;
    measured.add('partners', kind, [ties.size]);
    for (const some of ties.values()) {
      measured.add('via', kind, [some.length]);
      measured.add('viaRelationships', kind, [relationshipsOf(some)]);
    }
    await turns.next();
  }
}

async function measureLadders(snapshot: Snapshot, measured: Measuring): Promise<void> {
  const pairs = new Map<string, number>();
  for (const { partner, steps } of await laddersOf(snapshot, [], snapshot.words.kinds)) {
    const kind = snapshot.kind(snapshot.place(partner)!);
    pairs.set(kind, (pairs.get(kind) ?? 0) + 1);
    measured.add('steps', kind, [steps.length]);
    measured.add('stepRelationships', kind, [relationshipsOf(steps)]);
  }
  for (const kind of snapshot.words.kinds) measured.add('ladders', kind, [pairs.get(kind) ?? 0]);
}

function relationshipsOf(ties: readonly { readonly relationships: readonly number[] }[]): number {
  return ties.reduce((sum, { relationships }) => sum + relationships.length, 0);
}
