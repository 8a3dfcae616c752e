/** Milliseconds that a computation goes on before other work of the process gets its turn. */
const LONGEST = 10;

let last: Promise<unknown> = Promise.resolve();

/** Lets other work of the process have its turn; of those who wait for theirs, one goes on at a time. */
export function breath(): Promise<void> {
  const turn = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
  last = turn;
  return turn;
}

/** Takes turns with other work of the process: a long computation waits for `next` now and then. */
export class Turns {
  private begun = performance.now();

  /** Resolves at once, or after other work had its turn where the own one was long. */
  async next(): Promise<void> {
    if (performance.now() - this.begun < LONGEST) return;
    await breath();
    this.begun = performance.now();
  }
}
