import { fileURLToPath } from 'node:url';
import { readFolder } from '../../src/edition/folder.ts';
import { readEdition } from '../../src/edition/read-edition.ts';
import type {
  DiscrepancyRecord,
  EditionRecord,
  EntityRecord,
  EvidenceRecord,
  FigureRecord,
  IdentityRecord,
  RelationshipRecord,
} from '../../src/record/record.ts';
import { relationshipKindOf } from '../../src/relationship/relationship-kinds.ts';
import { Random } from './random.ts';

/** A relationship of a real entity, seen from the end that tells of it. */
export interface Link {
  readonly record: RelationshipRecord;
  /** Whether the end that tells of it is `from`. */
  readonly forward: boolean;
  /** Place of the other end among the real things. */
  readonly far: number;
}

/** A real entity as the pattern of made-up ones: how many names, which relationships it tells of, which figures. */
export interface Pattern {
  readonly entity: EntityRecord;
  readonly links: readonly Link[];
  readonly figures: readonly FigureRecord[];
}

/** What a real edition looks like: its entities as patterns, in a mixed order, its units and its discrepancies. */
export interface Shape {
  readonly edition: EditionRecord;
  readonly patterns: readonly Pattern[];
  readonly units: readonly EvidenceRecord[];
  /** Addresses of the units that hold facts. */
  readonly telling: readonly string[];
  readonly discrepancies: readonly DiscrepancyRecord[];
  readonly identities: readonly IdentityRecord[];
  readonly places: ReadonlyMap<string, number>;
  /** By place: the places of all patterns of the same kind and type. */
  readonly alike: readonly (readonly number[])[];
}

/** Types that the thing at `to` tells of: who takes part in it, who leads it, supervises it, set it up. */
const toldAtTo: readonly string[] = [
  'PARTICIPATES_IN',
  'LEADS',
  'SUPERVISES',
  'ESTABLISHES',
  'FUNDS',
  'DONATES_TO',
  'CONFERS',
  'OFFERS',
];

/** Reads the shape of the edition in a folder of seeds. */
export async function readShape(folder: string): Promise<Shape> {
  const { edition, facts, evidence } = readEdition(await readFolder(folder), () => []);
  const of = <T>(kind: string) => facts.filter(({ record }) => record === kind) as unknown as T[];
  const entities = shuffled(of<EntityRecord>('entity'));
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const links: Link[][] = entities.map(() => []);
  for (const record of of<RelationshipRecord>('relationship')) {
    const forward = toldFrom(record, entities[places.get(record.to)!]!);
    const [teller, far] = forward ? [record.from, record.to] : [record.to, record.from];
    links[places.get(teller)!]!.push({ record, forward, far: places.get(far)! });
  }
  const figures = of<FigureRecord>('figure');
  const patterns = entities.map((entity, place) => ({
    entity,
    links: links[place]!,
    figures: figures.filter(({ subject }) => subject === entity.id),
  }));
  const alike = entities.map(({ kind, type }) =>
    entities.flatMap((other, place) => (other.kind === kind && other['type'] === type ? [place] : [])),
  );
  const telling = evidence.filter((unit) => unit.facts.length > 0).map(({ address }) => address);
  return {
    edition,
    patterns,
    units: evidence,
    telling,
    discrepancies: of('discrepancy'),
    identities: of('identity'),
    places,
    alike,
  };
}

/** The folder of the edition that networks are shaped after, unless another is named. */
export const shapeFolder = fileURLToPath(new URL('../../seeds/putuo-2024', import.meta.url));

/** Whether `from` tells of a relationship; of a symmetric one the school does, since it is schools that report. */
function toldFrom({ type }: RelationshipRecord, to: EntityRecord): boolean {
  if (relationshipKindOf(type)?.symmetric) return to.kind !== 'School';
  return !toldAtTo.includes(type);
}

/** Kinds mixed, so that a part of the things has the mix of all. */
function shuffled<T>(list: readonly T[]): T[] {
  const random = new Random(1, 'shape');
  const mixed = [...list];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = random.whole(index + 1);
    [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
  }
  return mixed;
}
