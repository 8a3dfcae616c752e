const WARM_UP = 50;

/**
 * Milliseconds of each asker, `rounds` times, in turns: what slows the machine down for a while then slows all of them. The
 * first 50 rounds do not count.
 */
export async function sideBySide(
  askers: readonly ((round: number) => Promise<unknown>)[],
  rounds: number,
): Promise<number[][]> {
  const times: number[][] = askers.map(() => []);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [index, ask] of askers.entries()) {
      const begun = performance.now();
      await ask(round + WARM_UP);
      if (round >= 0) times[index]!.push(performance.now() - begun);
    }
  }
  return times;
}
