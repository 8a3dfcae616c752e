import { createHash } from 'node:crypto';
import { EFFORT, pack, type Packing } from './packing.ts';
import { breath } from '../network/turns.ts';

/** Texts from this length on are worth the work of packing them once with all effort, in bytes. */
const LARGE = 20_000;

/** Packed texts that are kept at a time. */
const KEPT = 8;

/**
 * Packs large texts that are asked for again and again: the first caller gets what is quickly packed, later ones what was packed
 * with all effort meanwhile.
 */
export class KeptPackings {
  private readonly packed = new Map<string, Promise<Buffer>>();
  private readonly ready = new Set<string>();

  /** The text, packed. */
  async pack(text: string, packing: Packing): Promise<Buffer> {
    if (text.length < LARGE) return pack(text, packing, EFFORT.fresh);
    await breath(); // what comes before has taken a while, and so does this
    const key = `${packing} ${createHash('sha256').update(text).digest('base64')}`;
    if (this.ready.has(key)) return this.packed.get(key)!;
    if (!this.packed.has(key)) this.keep(key, text, packing);
    return pack(text, packing, EFFORT.fresh);
  }

  private keep(key: string, text: string, packing: Packing): void {
    const best = pack(text, packing, EFFORT.kept);
    best.then(
      () => this.packed.has(key) && this.ready.add(key),
      () => this.packed.delete(key),
    );
    this.packed.set(key, best);
    const [oldest] = this.packed.keys();
    if (this.packed.size <= KEPT || oldest === undefined) return;
    this.packed.delete(oldest);
    this.ready.delete(oldest);
  }
}
