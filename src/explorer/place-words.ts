import type { Place } from './answers.ts';
import type { View } from './state/view.ts';

type Language = View['language'];

/** What the parts of an address stand for; `0` is where its number stands. */
const PARTS: readonly (readonly [RegExp, zh: string, en: string])[] = [
  [/^title$/, '题名', 'title'],
  [/^toc$/, '目录', 'contents'],
  [/^preface$/, '前言', 'preface'],
  [/^(\d+)$/, '第 0 章', 'chapter 0'],
  [/^(\d+(?:\.\d+)+)$/, '第 0 节', '§0'],
  [/^case(\d+)$/, '案例 0', 'case 0'],
  [/^T(\d+)$/, '表 0', 'table 0'],
  [/^F(\d+)$/, '图 0', 'figure 0'],
  [/^p(\d+)$/, '第 0 段', '¶0'],
  [/^c(\d+)$/, '图注 0', 'caption 0'],
  [/^h(\d+)$/, '表头 0', 'head 0'],
  [/^r(\d+)$/, '第 0 行', 'row 0'],
];

/** An address in words: `6.1/p3` as `第 6.1 节第 3 段` or `§6.1 ¶3`; the address itself where a part of it is not known. */
export function placeInWords(address: string, language: Language): string {
  const parts = address.split('/').map((part) => {
    const found = PARTS.find(([pattern]) => pattern.test(part));
    return found && found[language === 'zh' ? 1 : 2].replace('0', part.replace(found[0], '$1'));
  });
  if (parts.some((part) => part === undefined)) return address;
  return parts.join(language === 'zh' ? '' : ' ').replace(/(?<=\d)(?=[第表图])/g, ' ');
}

/** The first and the last line of a place in the text that was read: `487`, `124–126`. */
function linesOf({ lines }: Pick<Place, 'lines'>): string {
  return [...new Set([lines[0], lines.at(-1)])].join('–');
}

/** What stands in brackets behind a place in words: its address and its lines, `6.1/p3，行 487`. */
export function placeNote(place: Place, language: Language): string {
  const { address } = place;
  const lines = language === 'zh' ? `行 ${linesOf(place)}` : `line ${linesOf(place)}`;
  if (placeInWords(address, language) === address) return lines;
  return `${address}${language === 'zh' ? '，' : ', '}${lines}`;
}

/** A place in words with its address and its lines: `第 6.1 节第 3 段（6.1/p3，行 487）`. */
export function placeText(place: Place, language: Language): string {
  const [words, note] = [placeInWords(place.address, language), placeNote(place, language)];
  return language === 'zh' ? `${words}（${note}）` : `${words} (${note})`;
}

/** Places one after the other. */
export function placesText(places: readonly Place[], language: Language): string {
  return places.map((place) => placeText(place, language)).join(language === 'zh' ? '、' : ', ');
}
