import { writtenPlaces, type SearchName } from './search-name.ts';

/** A part of a name, in characters from 0: from the first to before the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The parts of a name as written in which the matched characters of its key stand; all of it where they cannot be told. */
export function highlightsOf({ text, key }: SearchName, matched: readonly number[]): Range[] {
  const written = writtenPlaces(text, key);
  if (!written) return [{ from: 0, to: [...text].length }];
  const ranges: { from: number; to: number; last: number }[] = [];
  for (const place of matched) {
    const at = written[place]!;
    const open = ranges.at(-1);
    if (open && (place === open.last + 1 || at < open.to)) Object.assign(open, { to: at + 1, last: place });
    else ranges.push({ from: at, to: at + 1, last: place });
  }
  return ranges.map(({ from, to }) => ({ from, to }));
}
