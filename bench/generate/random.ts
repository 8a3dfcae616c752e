import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const TWO_TO_32 = 2 ** 32;

/** A stream of random numbers that depends on its seed and its key alone, so that any part of a network can be made without the others. */
export class Random {
  readonly #stream: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number, ...key: readonly (string | number)[]) {
    this.#stream = xoroshiro128plus(hashOf(`${seed}/${key.join('/')}`));
  }

  /** A real number of 0 to 1, without 1. */
  fraction(): number {
    return (this.#stream.next() >>> 0) / TWO_TO_32;
  }

  /** A whole number of 0 to `count`, without `count`. */
  whole(count: number): number {
    return Math.floor(this.fraction() * count);
  }

  /** Whether a thing of this probability happens. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the list, each as likely. */
  pick<T>(list: readonly T[]): T {
    return list[this.whole(list.length)]!;
  }

  /** A whole number whose mean is this one. */
  times(mean: number): number {
    return Math.floor(mean) + (this.chance(mean - Math.floor(mean)) ? 1 : 0);
  }

  /**
   * A rank of 0 to `count`, without `count`, whose share falls as rank^-steepness (0: all alike; below 1). Things that are
   * chosen so often get degrees with a heavy tail: the static model of scale-free networks (Goh, Kahng, Kim 2001).
   */
  rank(count: number, steepness: number): number {
    return Math.min(count - 1, Math.floor(count * this.fraction() ** (1 / (1 - steepness))));
  }

  /** A positive factor with mean 1 and a heavy tail, at most `most`. */
  factor(steepness: number, most: number): number {
    return Math.min(most, (1 - steepness) * (1 - this.fraction()) ** -steepness);
  }

  /** Hexadecimal digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += (this.#stream.next() >>> 0).toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }
}

/** FNV-1a with a final mix, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
