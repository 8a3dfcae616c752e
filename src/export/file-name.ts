/** What an edition reports on, as file names say it. */
export interface ReportedOn {
  readonly district?: string | null;
  readonly period: string;
}

/** What some system does not take in the name of a file: Windows the marks, all of them what cannot be seen. */
const UNSAFE = /[\\/:*?"<>|\p{C}]+/gu;
const BESIDE_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

/** Longest subject, in characters: a name may have 255 bytes, and a Chinese character takes three. */
const LONGEST = 55;

/** The name of a file: what it is about, then the day on which it was made: `曹杨职校-2024-2026-11-29.png`. Parts that are empty are left out. */
export function fileName(parts: readonly (string | null | undefined)[], ending: string, made = new Date()): string {
  const clean = parts.map((part) => (part ?? '').replace(UNSAFE, ' ').replace(BESIDE_HAN, '').trim()).filter(Boolean);
  const subject = [...clean.join('-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[subject, dayOf(made)].filter(Boolean).join('-')}.${ending}`;
}

/** A day as files and pictures say it, where the reader is: `2026-11-29`. */
export function dayOf(time: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return [time.getFullYear(), digits(time.getMonth() + 1), digits(time.getDate())].join('-');
}

/** What all there is is about: the district that is reported on, or several under the name of the whole; and the year, or the first and the last. */
export function wholeSubject(editions: readonly ReportedOn[], year?: string | null): string[] {
  const districts = new Set(editions.map(({ district }) => district));
  const [district] = districts;
  const years = editions.map(({ period }) => period.slice(0, 4)).sort();
  return [
    districts.size === 1 && district ? district : '产教图谱',
    year ?? [...new Set([years[0], years.at(-1)])].join('-'),
  ];
}

/** The header that gives an answer its file name: as it is for those who read RFC 5987, in plain letters for those who do not. */
export function attachment(name: string): string {
  const plain = `chanjiao-graph-${name}`.replace(/[^\w.]+/g, '-');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
