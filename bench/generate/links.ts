import { isSingleRole, isScaled, type District, type Network } from './network.ts';
import type { Random } from './random.ts';
import type { Link } from './shape.ts';

/** A made-up relationship before it has its words: who tells of it, who is at its other end, and after which pattern. */
export interface Tie {
  readonly teller: number;
  readonly far: number;
  readonly link: Link;
}

/** Types whose ends always stand in one district, and the share of the others that do. */
const LOCAL_SHARE: Readonly<Record<string, number>> = {
  COOPERATES_WITH: 0.6,
  MENTIONED_WITH: 1,
  MEMBER_OF: 0.35,
  PARTICIPATES_IN: 0.7,
  DONATES_TO: 0.5,
  FUNDS: 0.7,
  HONORED_WITH: 0.6,
  ARTICULATES_WITH: 0.4,
  SUPERVISES: 0.8,
  PART_OF: 0.8,
};
/** How often the first copy joins what the pattern joins. */
const KEPT = 0.5;
const STEEPNESS = 0.6;
const ATTEMPTS = 10;
/** Coprime with any number of things that a network has, so that the most chosen things stand all over it. */
const STRIDE = 15_485_863;

/** The ties that an entity tells of; `isNew` says whether a tie is not there yet, and then remembers it. */
export function tiesOf(network: Network, district: District, teller: number, isNew: (tie: Tie) => boolean): Tie[] {
  const random = network.random('ties', teller);
  const activity = random.factor(0.4, 30);
  return network.patternOf(teller).links.flatMap((link) => {
    const count = isScaled(link) ? copiesOf(random, network.copies, activity) : 1;
    return Array.from({ length: count }, (_, copy) =>
      tieOf(network, district, { teller, link, copy }, random, isNew),
    ).filter((tie) => tie !== null);
  });
}

/** A relationship of the pattern stays once; what goes beyond is told by the active ones. */
function copiesOf(random: Random, mean: number, activity: number): number {
  return mean < 1 ? random.times(mean) : 1 + random.times((mean - 1) * activity);
}

interface Wanted {
  readonly teller: number;
  readonly link: Link;
  readonly copy: number;
}

function tieOf(
  network: Network,
  district: District,
  { teller, link, copy }: Wanted,
  random: Random,
  isNew: (tie: Tie) => boolean,
): Tie | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const keeps = copy === 0 && attempt === 0 && random.chance(KEPT);
    const far = keeps ? keptEnd(network, district, link, random) : chosenEnd(network, district, link, random);
    const tie = { teller, far, link };
    if (far < network.options.entities && mayJoin(network, tie) && isNew(tie)) return tie;
  }
  return null;
}

/** Of two things of a kind only the later one tells: no part is the whole of its whole, and no pair is told from both ends. */
function mayJoin(network: Network, { teller, far }: Tie): boolean {
  return far < teller || network.patternOf(teller).entity.kind !== network.patternOf(far).entity.kind;
}

function keptEnd({ blockSize }: Network, { firstBlock, blocks }: District, { far }: Link, random: Random): number {
  return (firstBlock + random.whole(blocks)) * blockSize + far;
}

/** A thing of the kind and type of the pattern's, in the district or anywhere; some are chosen much more often than others. */
function chosenEnd(network: Network, district: District, link: Link, random: Random): number {
  const alike = network.shape.alike[link.far]!;
  const isLocal = random.chance(LOCAL_SHARE[link.record.type] ?? 1);
  const [firstBlock, blocks] = isLocal ? [district.firstBlock, district.blocks] : [0, network.blocks];
  const count = blocks * alike.length;
  const rank = random.rank(count, isSingleRole(link.record['role']) ? 0 : STEEPNESS);
  const scattered = (rank * STRIDE + firstBlock * 7 + alike[0]!) % count;
  const block = firstBlock + Math.floor(scattered / alike.length);
  return block * network.blockSize + alike[scattered % alike.length]!;
}
