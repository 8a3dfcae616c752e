import { Random } from './random.ts';
import type { Link, Pattern, Shape } from './shape.ts';

/** Raised whenever the same seed would no longer give the same bytes. */
export const generatorVersion = 1;

/** Which network to make. */
export interface NetworkOptions {
  readonly seed: number;
  readonly entities: number;
  /** Mean number of relationships an entity; the real edition has 1.8. */
  readonly relationshipsPerEntity: number;
}

/** A made-up district: the blocks of entities that its reports told of first, one block and one edition a year. */
export interface District {
  readonly number: number;
  readonly firstBlock: number;
  readonly blocks: number;
}

const LAST_YEAR = 2024;
const MOST_BLOCKS = 10;

/** Ties between bodies, of which a thing may have any number; of all others it has as many as its pattern. */
const scaledTypes: readonly string[] = [
  'COOPERATES_WITH',
  'MENTIONED_WITH',
  'MEMBER_OF',
  'PARTICIPATES_IN',
  'DONATES_TO',
  'ASSISTS',
  'ACTIVE_IN',
  'TRAINS_FOR',
  'FUNDS',
  'HONORED_WITH',
  'ARTICULATES_WITH',
];

/** Roles that a body or a thing gives to one. */
const singleRoles: readonly string[] = [
  'LEAD',
  'CHAIR',
  'EXECUTIVE_VICE_CHAIR',
  'SECRETARIAT',
  'BASE_SCHOOL',
  'BASE_ENTERPRISE',
  'HOST',
];

/**
 * The plan of a network: which entity has which pattern and stands in which district. Entities are numbered; a block of
 * them has one of each pattern. The plan takes memory only for the districts.
 */
export class Network {
  readonly blockSize: number;
  readonly blocks: number;
  readonly districts: readonly District[];
  /** Mean number of copies of a scaled relationship of a pattern. */
  readonly copies: number;

  constructor(
    readonly shape: Shape,
    readonly options: NetworkOptions,
  ) {
    this.blockSize = shape.patterns.length;
    this.blocks = Math.ceil(options.entities / this.blockSize);
    this.districts = districtsOf(options.seed, this.blocks);
    this.copies = copiesOf(shape, options.relationshipsPerEntity);
  }

  patternOf(entity: number): Pattern {
    return this.shape.patterns[entity % this.blockSize]!;
  }

  /** A readable id that is no number: kind and number. */
  idOf(entity: number): string {
    const kind = this.patternOf(entity)
      .entity.kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-')
      .toLowerCase();
    return `${kind}-${String(entity).padStart(7, '0')}`;
  }

  /** The editions of a district, one a block, oldest first. */
  editionId({ number, firstBlock, blocks }: District, block: number): string {
    return `district-${String(number).padStart(5, '0')}-${LAST_YEAR - blocks + 1 + block - firstBlock}`;
  }

  yearOf({ firstBlock, blocks }: District, block: number): number {
    return LAST_YEAR - blocks + 1 + block - firstBlock;
  }

  /** The numbers of a district's entities. */
  entitiesOf({ firstBlock, blocks }: District): { first: number; end: number } {
    const end = Math.min(this.options.entities, (firstBlock + blocks) * this.blockSize);
    return { first: firstBlock * this.blockSize, end };
  }

  random(...key: readonly (string | number)[]): Random {
    return new Random(this.options.seed, ...key);
  }
}

/** The ids of a block's entities after these real ones; those that a cut block lacks are left out. */
export function inBlock(network: Network, block: number, real: readonly string[]): string[] {
  const entities = real.map((id) => block * network.blockSize + network.shape.places.get(id)!);
  return entities.filter((entity) => entity < network.options.entities).map((entity) => network.idOf(entity));
}

/** Whether a thing may have more copies of a relationship than its pattern. */
export function isScaled({ record }: Link): boolean {
  return scaledTypes.includes(record.type) && !isSingleRole(record['role']);
}

/** Whether a body or thing gives this role to one only. */
export function isSingleRole(role: unknown): boolean {
  return singleRoles.includes(String(role));
}

function copiesOf({ patterns }: Shape, perEntity: number): number {
  const links = patterns.flatMap((pattern) => pattern.links);
  const scaled = links.filter(isScaled).length;
  const fixed = links.length - scaled;
  const copies = (perEntity * patterns.length - fixed) / scaled;
  if (copies > 0) return copies;
  throw new RangeError(`A network has more than ${(fixed / patterns.length).toFixed(2)} relationships an entity.`);
}

/** Few districts are large: the number of blocks falls off as a power. */
function districtsOf(seed: number, blocks: number): District[] {
  const random = new Random(seed, 'districts');
  const districts: District[] = [];
  for (let firstBlock = 0; firstBlock < blocks;) {
    const drawn = Math.floor((1 - random.fraction()) ** -0.8);
    const size = Math.min(drawn, MOST_BLOCKS, blocks - firstBlock);
    districts.push({ number: districts.length, firstBlock, blocks: size });
    firstBlock += size;
  }
  return districts;
}
