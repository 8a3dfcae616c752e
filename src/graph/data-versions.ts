/** How long what is known of the data version counts as current without looking again, in milliseconds. */
const FRESH_MILLISECONDS = 1000;

/**
 * What this process knows of the version of a store's data: at once what it has written and what any read has seen, within a second
 * what others have written.
 */
export class DataVersions {
  #newest: number | undefined;
  #changes = 0;
  #looked = -Infinity;
  #doubted = false;
  #looking: Promise<number> | undefined;

  /** The newest version known, or `undefined` before the first look. */
  get newest(): number | undefined {
    return this.#newest;
  }

  /** Notes a version that the store was seen to have, or that was written to it. */
  note(version: number): void {
    if (version > (this.#newest ?? -1)) this.#become(version);
  }

  /** Notes that a write may have been made: the store is looked at before the next answer. */
  doubt(): void {
    this.#doubted = true;
  }

  /**
   * Reads the version by `read` and notes it. It goes back only where the store itself did (emptied, restored): where nothing newer
   * was noted while it was read.
   */
  async look(read: () => Promise<number>): Promise<number> {
    const [changes, began] = [this.#changes, performance.now()];
    this.#doubted = false;
    const version = await read();
    if (changes === this.#changes && version !== this.#newest) this.#become(version);
    else this.note(version);
    this.#looked = began;
    return version;
  }

  /** The newest version known, after a look by `read` where the last one is more than a second ago or a write is in doubt. */
  async current(read: () => Promise<number>): Promise<number> {
    const isFresh = () => !this.#doubted && performance.now() - this.#looked < FRESH_MILLISECONDS;
    if (this.#newest !== undefined && isFresh()) return this.#newest;
    do {
      this.#looking ??= this.look(read).finally(() => (this.#looking = undefined));
      await this.#looking;
    } while (this.#doubted);
    return this.#newest!;
  }

  #become(version: number): void {
    this.#newest = version;
    this.#changes += 1;
  }
}
