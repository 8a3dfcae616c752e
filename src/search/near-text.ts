/** The part of a text that comes closest to a pattern. */
export interface NearText {
  /** What differs: 1 for a wrong, missing or added character or two that changed places, less for one that sounds alike. */
  readonly cost: number;
  /** The characters of the text that stand for one of the pattern, whether they are the same or not. */
  readonly places: readonly number[];
}

/**
 * Finds the part of `text` that `pattern` differs least from, by wrong, missing, added and exchanged characters; `wrong` says
 * what it costs to have one character for another (0 where they are the same, at most 1). Sellers' algorithm.
 */
export function nearText(
  pattern: readonly string[],
  text: readonly string[],
  wrong: (written: string, meant: string) => number,
): NearText {
  const rows = [new Float64Array(text.length + 1)];
  const steps: Step[][] = [];
  for (const [index, written] of pattern.entries()) {
    const [row, before] = [rows[index]!, rows[index - 1]];
    const next = new Float64Array(text.length + 1).fill(index + 1, 0, 1);
    const step: Step[] = [ADDED];
    for (const [place, meant] of text.entries()) {
      const swap = before && pattern[index - 1] === meant && written === text[place - 1] && written !== meant;
      const costs = [
        row[place]! + (written === meant ? 0 : wrong(written, meant)),
        row[place + 1]! + 1,
        next[place]! + 1,
        swap ? before[place - 1]! + 1 : Infinity,
      ];
      const least = Math.min(...costs);
      next[place + 1] = least;
      step.push(costs.indexOf(least));
    }
    rows.push(next);
    steps.push(step);
  }
  const last = rows.at(-1)!;
  const cost = Math.min(...last);
  return { cost, places: placesOf(steps, last.indexOf(cost)) };
}

/** What led to a cell: a character for another, one added, one missing, two exchanged. */
type Step = number;
const ADDED: Step = 1;
const MISSING: Step = 2;
const EXCHANGED: Step = 3;

function placesOf(steps: readonly (readonly Step[])[], end: number): number[] {
  const places: number[] = [];
  let [index, place] = [steps.length, end];
  while (index > 0) {
    const step = steps[index - 1]![place]!;
    if (step !== ADDED) place -= 1;
    if (step !== MISSING) index -= 1;
    if (step === ADDED || step === MISSING) continue;
    places.unshift(place);
    if (step !== EXCHANGED) continue;
    index -= 1;
    place -= 1;
    places.unshift(place);
  }
  return places;
}

/** How many letters two words differ by, up to `most`; more than that is `most + 1`. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      const same = row![j]! + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(same, row![j + 1]! + 1, next[j]! + 1, swapped ? before![j - 1]! + 1 : Infinity));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row![b.length]!;
}
