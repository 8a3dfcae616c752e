/** A piece of a spelled name: a Chinese character, a whole syllable, or the beginning of one. */
export interface Unit {
  readonly text: string;
  readonly kind: 'character' | 'syllable' | 'beginning';
}

/** How one may have meant letters: the pieces, one a character of the name. */
export type Spelling = readonly Unit[];

/** Spellings that are followed from each place; the least pieces first. */
const MOST_SPELLINGS = 12;
const LONGEST_SYLLABLE = 6;
const INITIAL = /^(?:[zcs]h|[a-z0-9])/;
/** A beginning says less than a syllable: two of them cost as much as three syllables. */
const COSTS = { character: 2, syllable: 2, beginning: 3 } as const;

interface Started {
  readonly cost: number;
  readonly units: Spelling;
}

/**
 * The ways to read a text of letters and characters as syllables and beginnings of syllables, the likeliest first:
 * `caoyang` as cao yang, `cyzx` as c y z x, `曹y职x` as 曹 y 职 x, `caoyangzh` as cao yang zh.
 */
export function spellings(text: string, syllables: ReadonlySet<string>): Spelling[] {
  const started: Started[][] = [[{ cost: 0, units: [] }]];
  for (let place = 0; place < text.length; place += 1) {
    const here = (started[place] ?? []).sort((a, b) => a.cost - b.cost).slice(0, MOST_SPELLINGS);
    if (here.length === 0) continue;
    for (const unit of unitsAt(text.slice(place), syllables)) {
      const list = (started[place + unit.text.length] ??= []);
      for (const { cost, units } of here) list.push({ cost: cost + COSTS[unit.kind], units: [...units, unit] });
    }
  }
  const ended = (started[text.length] ?? []).sort((a, b) => a.cost - b.cost);
  return ended.slice(0, MOST_SPELLINGS).map(({ units }) => units);
}

function unitsAt(rest: string, syllables: ReadonlySet<string>): Unit[] {
  if (!/^[a-z]/.test(rest)) return [{ text: String.fromCodePoint(rest.codePointAt(0)!), kind: 'character' }];
  const units: Unit[] = [];
  for (let length = Math.min(LONGEST_SYLLABLE, rest.length); length > 0; length -= 1) {
    const text = rest.slice(0, length);
    if (syllables.has(text)) units.push({ text, kind: 'syllable' });
  }
  const beginnings = new Set([INITIAL.exec(rest)![0], rest[0]!]);
  const letters = /^[a-z]+/.exec(rest)![0];
  if (letters === rest && rest.length < LONGEST_SYLLABLE && begins(rest, syllables)) beginnings.add(rest);
  for (const text of beginnings) if (!syllables.has(text) || text.length === 1) units.push({ text, kind: 'beginning' });
  return units;
}

function begins(text: string, syllables: ReadonlySet<string>): boolean {
  for (const syllable of syllables) if (syllable.startsWith(text)) return true;
  return false;
}

/** Whether a text of letters is whole syllables from end to end. */
export function isSpelled(text: string, syllables: ReadonlySet<string>): boolean {
  const reached = new Array<boolean>(text.length + 1).fill(false);
  reached[0] = true;
  for (let place = 0; place < text.length; place += 1) {
    if (!reached[place]) continue;
    for (let end = place + 1; end <= Math.min(text.length, place + LONGEST_SYLLABLE); end += 1) {
      if (syllables.has(text.slice(place, end))) reached[end] = true;
    }
  }
  return reached[text.length]!;
}
