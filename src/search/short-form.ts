/** How the pieces of a short name stand in a long one, in order: 上信 in 上海信息技术学校. */
export interface ShortForm {
  /** The character of the name that each piece stands for. */
  readonly places: readonly number[];
  /** Words of the name that are passed over between pieces. */
  readonly skipped: number;
  /** Pieces that neither begin a word, nor follow the piece before, nor end the name. */
  readonly odd: number;
}

interface Laid {
  readonly places: readonly number[];
  readonly skipped: number;
  readonly odd: number;
}

const LONGEST_SHORT_FORM = 12;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The best way to lay the pieces into a name in order, where one in three may stand oddly at most; `null` where there is
 * none. `fits` says whether a piece can stand for a character; `start` is where the name's core begins.
 */
export function shortForm(
  pieces: number,
  characters: readonly string[],
  start: number,
  fits: (piece: number, place: number) => boolean,
): ShortForm | null {
  if (pieces < 2 || pieces > LONGEST_SHORT_FORM || pieces > characters.length || !inOrder(pieces, characters, fits))
    return null;
  const starts = wordStarts(characters, start);
  let laid: Laid[] = [{ places: [], skipped: 0, odd: 0 }];
  for (let piece = 0; piece < pieces; piece += 1) {
    const longer = new Map<number, Laid>();
    for (const each of laid) {
      for (let place = (each.places.at(-1) ?? -1) + 1; place < characters.length; place += 1) {
        if (!fits(piece, place)) continue;
        const next = laidAt(each, place, starts, start);
        const known = longer.get(place);
        if (next.odd <= (pieces < 3 ? 0 : 1) && (!known || badness(next) < badness(known))) longer.set(place, next);
      }
    }
    laid = [...longer.values()];
  }
  return laid.sort((a, b) => badness(a) - badness(b))[0] ?? null;
}

function badness({ skipped, odd }: Laid): number {
  return skipped + odd * 3;
}

function laidAt({ places, skipped, odd }: Laid, place: number, starts: readonly boolean[], start: number): Laid {
  const before = places.at(-1);
  const follows = before !== undefined && place === before + 1;
  const from = before === undefined ? (place >= start ? start - 1 : -1) : before;
  const passed = starts.slice(from + 1, place).filter(Boolean).length;
  const fine = follows || starts[place] === true || (before !== undefined && place === starts.length - 1);
  return { places: [...places, place], skipped: skipped + passed, odd: odd + (fine ? 0 : 1) };
}

function inOrder(
  pieces: number,
  characters: readonly string[],
  fits: (piece: number, place: number) => boolean,
): boolean {
  let piece = 0;
  for (let place = 0; place < characters.length && piece < pieces; place += 1) if (fits(piece, place)) piece += 1;
  return piece === pieces;
}

/** At which characters a word begins; an ordinal (第二) counts from its number. */
export function wordStarts(characters: readonly string[], start: number): boolean[] {
  const offsets = new Set<number>();
  for (const { index } of words.segment(characters.join(''))) offsets.add(index);
  let offset = 0;
  return characters.map((character, place) => {
    const begins = offsets.has(offset) || place === start || characters[place - 1] === '第';
    offset += character.length;
    return begins;
  });
}
