import { evidenceId } from '../../src/record/ids.ts';
import type { EvidenceRecord } from '../../src/record/record.ts';
import type { District, Network } from './network.ts';
import type { Random } from './random.ts';

/** Where facts of one block stand, in the editions of its district. */
export class Places {
  readonly #random: Random;

  constructor(
    private readonly network: Network,
    private readonly district: District,
    private readonly block: number,
    random: Random,
  ) {
    this.#random = random;
  }

  /** Evidence for a fact after the evidence of its pattern; where the district has more editions, some is told again. */
  after(pattern: readonly string[]): string[] {
    const edition = this.network.editionId(this.district, this.block);
    const own = pattern.map((id) => evidenceId(edition, this.#addressNear(id)));
    return [...new Set([...own, ...this.#again(own[0])])].sort();
  }

  /** The editions of such evidence, each with a digest of what it states. */
  sources(evidence: readonly string[]): string[] {
    return [...new Set(evidence.map((id) => id.slice(0, id.indexOf('~'))))].map(
      (id) => `${id}=${this.#random.hex(12)}`,
    );
  }

  get year(): number {
    return this.network.yearOf(this.district, this.block);
  }

  #addressNear(pattern: string): string {
    const address = pattern.slice(pattern.indexOf('~') + 1);
    return this.#random.chance(MOVED) ? this.#random.pick(this.network.shape.telling) : address;
  }

  #again(place: string | undefined): string[] {
    const { firstBlock, blocks } = this.district;
    if (!place || blocks === 1 || !this.#random.chance(TOLD_AGAIN)) return [];
    const block = firstBlock + this.#random.whole(blocks);
    return [evidenceId(this.network.editionId(this.district, block), place.slice(place.indexOf('~') + 1))];
  }
}

/** Share of places that differ from the pattern's, and of facts that a second edition tells. */
const MOVED = 0.3;
const TOLD_AGAIN = 0.12;

/** The units of a block's edition, after the real one's, with the facts that stand there. */
export function unitsOf(
  network: Network,
  district: District,
  block: number,
  facts: ReadonlyMap<string, readonly string[]>,
): EvidenceRecord[] {
  const random = network.random('units', block);
  const edition = network.editionId(district, block);
  let shift = 0;
  return network.shape.units.map((unit) => {
    shift += random.whole(3);
    const id = evidenceId(edition, unit.address);
    const [from, to] = unit.lines;
    const told = [...(facts.get(id) ?? [])].sort();
    return {
      record: 'evidence',
      id,
      kind: unit.kind,
      edition,
      address: unit.address,
      lines: [from + shift, to + shift],
      digest: random.hex(16),
      length: 1 + Math.round(unit.length * (0.5 + random.fraction())),
      facts: told,
      ...(unit.reason && told.length === 0 ? { reason: unit.reason } : {}),
      version: 1,
    };
  });
}
