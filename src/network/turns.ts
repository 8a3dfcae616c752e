/** Milliseconds that a computation goes on before other work of the process gets its turn. */
const LONGEST = 10;

/** Takes turns with other work of the process: a long computation waits for `next` now and then. */
export class Turns {
  private begun = performance.now();

  /** Resolves at once, or after other work had its turn where the own one was long. */
  async next(): Promise<void> {
    if (performance.now() - this.begun < LONGEST) return;
    await new Promise(setImmediate);
    this.begun = performance.now();
  }
}
