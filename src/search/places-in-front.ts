const SUFFIX = /(?:省|市|新区|区|县|镇|乡|街道)$/;
/** A place that the graph need not know: 静安区, 浦东新区. */
const PLACE = /^\p{Script=Han}{2,4}?(?:省|市|区|县|镇|乡|街道)/u;
const LONGEST = 8;

/** A place that a name begins with, and where it ends. */
export interface PlaceInFront {
  readonly text: string;
  readonly end: number;
}

/** The places that a text begins with, the widest first: 上海市, 普陀区 in 上海市普陀区贸易学校; `known` are those of the graph. */
export function placesInFront(text: string, known: ReadonlySet<string>): PlaceInFront[] {
  const places: PlaceInFront[] = [];
  let at = 0;
  for (;;) {
    const next = placeAt(text.slice(at), known);
    if (next === '') return places;
    at += next.length;
    places.push({ text: next, end: at });
  }
}

function placeAt(text: string, known: ReadonlySet<string>): string {
  for (let length = Math.min(LONGEST, text.length); length > 1; length -= 1)
    if (known.has(text.slice(0, length))) return text.slice(0, length);
  return PLACE.exec(text)?.[0] ?? '';
}

/** A place by its key, and without what kind of place it is: 普陀区 and 普陀. */
export function placeForms(key: string): string[] {
  const bare = key.replace(SUFFIX, '');
  return bare.length > 1 && bare !== key ? [key, bare] : [key];
}
