import { z } from 'zod';
import { nameFault } from '../entity/name.ts';
import type { OwnField, Words } from '../entity/kind.ts';
import { numberFault, shown, wholeFault } from '../entity/numbers.ts';
import { isPeriod } from '../entity/period.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';

const EMPTY = 'must not be empty.';
/** Control characters other than those that break lines and columns. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Own fields of entities and relationships that hold a point in time as text. */
const periodFields: readonly string[] = ['since', 'until', 'date', 'founded'];

/** A text that says something; `faultOf` tells what else does not hold. */
export function text(faultOf: (value: string) => string | null = () => null) {
  return saying().check(checkOf((value) => textFault(value) ?? faultOf(value)));
}

function textFault(value: string): string | null {
  if (value.trim() === '') return EMPTY;
  if (CONTROL.test(value)) return 'must not have control characters. Take them out.';
  return /\p{Cs}/u.test(value) ? 'is broken: it has half a character. Write it anew.' : null;
}

/** What somebody says, as it is, be it nothing. */
export function saying() {
  return z.string({ error: ({ input }) => (input === undefined ? EMPTY : `must be a text; it is ${shown(input)}.`) });
}

/** A text of a pattern; `expected` says how to write it. */
export function textLike(pattern: RegExp, expected: string) {
  return text((value) => (pattern.test(value) ? null : `${shown(value)} is not valid here. ${expected}`));
}

/** A name as names are kept: one line, nothing invisible, no white space around it, its characters composed. */
export function name() {
  return text((value) => nameFault(value) ?? writtenFault(value));
}

function writtenFault(value: string): string | null {
  if (value !== value.trim()) return `must not begin or end with white space. Write "${value.trim()}".`;
  if (value === value.normalize('NFC')) return null;
  return `must be written in composed characters (Unicode NFC): "${value.normalize('NFC')}".`;
}

/** A point in time as precise as it is written: 2024, 2024-04 or 2024-04-30. */
export function period() {
  return text((value) => (isPeriod(value) ? null : `"${value}" is no date. Write 2024, 2024-04 or 2024-04-30.`));
}

/** One of the words; `what` names them in messages where they have a name. */
export function word(words: Words, what = '') {
  return z.enum(Object.keys(words), {
    error: ({ input }) => (input === undefined ? EMPTY : unknownWord(input, words, what)),
  });
}

/** The sentence on a word that is not there, with what may have been meant. */
export function unknownWord(value: unknown, words: Words, what = ''): string {
  const known = Object.keys(words);
  const meant = typeof value === 'string' ? didYouMeanSentence(value, known) : '';
  const most = known.length > MOST_WORDS ? '' : ` Known: ${known.join(', ')}.`;
  return `there is no ${what}${what && ' '}${typeof value === 'string' ? `"${value}"` : shown(value)}.${meant || most}`;
}

const MOST_WORDS = 40;

/** A list without repetition. */
export function list<T>(element: z.ZodType<T>) {
  return z
    .array(element, { error: ({ input }) => (input === undefined ? EMPTY : `must be a list; it is ${shown(input)}.`) })
    .check(checkOf(repetition));
}

function repetition(values: readonly unknown[]): string | null {
  if (values.length < 2 || new Set(values).size === values.length) return null;
  return `lists ${shown(values.find((value, index) => values.indexOf(value) !== index))} twice. List it once.`;
}

/** A number that both engines keep exactly. */
export function number() {
  return z.number({ error: numberError }).check(checkOf(numberFault));
}

/** A whole number within bounds; those of GraphQL's Int where none are given. */
export function whole(least?: number, most?: number) {
  return z
    .number({ error: ({ input }) => (input === undefined ? EMPTY : (wholeFault(input, least, most) ?? '')) })
    .check(checkOf((value) => wholeFault(value, least, most)));
}

function numberError({ input }: { readonly input?: unknown }): string {
  return input === undefined ? EMPTY : (numberFault(input) ?? '');
}

/** The rule of a field that only some kinds of entity, or relationships, have. */
export function own(field: string, { type, values = {}, least, most }: OwnField): z.ZodType {
  if (type === 'whole') return whole(least, most);
  if (type === 'word') return word(values);
  if (type === 'words') return list(word(values));
  return periodFields.includes(field) ? period() : text();
}

/** A check of a value from a function that says what does not hold. */
export function checkOf<T>(faultOf: (value: T) => string | null) {
  return ({ value, issues }: z.core.ParsePayload<T>): void => {
    const message = faultOf(value);
    if (message !== null) issues.push({ code: 'custom', message, input: value });
  };
}
