/** The part of a text that comes closest to a pattern. */
export interface NearText {
  /** What differs: 1 for a wrong, missing or added character or two that changed places, less for one that sounds alike. */
  readonly cost: number;
  /** The characters of the text that stand for one of the pattern, whether they are the same or not. */
  readonly places: readonly number[];
}

type Cell = { readonly cost: number; readonly from: Cell | null; readonly place: number | null };

/**
 * Finds the part of `text` that `pattern` differs least from, by wrong, missing, added and exchanged characters; `wrong` says
 * what it costs to have one character for another (0 where they are the same, at most 1). Sellers' algorithm.
 */
export function nearText(
  pattern: readonly string[],
  text: readonly string[],
  wrong: (written: string, meant: string) => number,
): NearText {
  let before: Cell[] = [];
  let row: Cell[] = Array.from({ length: text.length + 1 }, () => ({ cost: 0, from: null, place: null }));
  for (const [index, written] of pattern.entries()) {
    const next: Cell[] = [{ cost: index + 1, from: row[0]!, place: null }];
    for (const [place, meant] of text.entries()) {
      const swapped =
        index > 0 && place > 0 && pattern[index - 1] === meant && written === text[place - 1] && written !== meant;
      next.push(
        least([
          { cost: row[place]!.cost + wrong(written, meant), from: row[place]!, place },
          { cost: row[place + 1]!.cost + 1, from: row[place + 1]!, place: null },
          { cost: next[place]!.cost + 1, from: next[place]!, place: null },
          ...(swapped ? [swap(before[place - 1]!, place)] : []),
        ]),
      );
    }
    [before, row] = [row, next];
  }
  const end = least(row);
  return { cost: end.cost, places: placesOf(end) };
}

function swap(from: Cell, place: number): Cell {
  const first: Cell = { cost: from.cost, from, place: place - 1 };
  return { cost: from.cost + 1, from: first, place };
}

function least(cells: readonly Cell[]): Cell {
  return cells.reduce((best, cell) => (cell.cost < best.cost - 1e-9 ? cell : best));
}

function placesOf(end: Cell): number[] {
  const places: number[] = [];
  for (let cell: Cell | null = end; cell; cell = cell.from) if (cell.place !== null) places.unshift(cell.place);
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
