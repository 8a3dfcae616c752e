import { Converter } from 'opencc-js/t2cn';
import { nameKey } from '../entity/name.ts';
import type { Phrase } from './query.ts';

const fromTaiwan = Converter({ from: 'twp', to: 'cn' });
/** A plus that is read out: 1加X. */
const READ_PLUS = /(?<=[a-z0-9])加(?=[a-z0-9])/g;
/** Cities by the one character that stands for them in front of short names. */
const CITIES: Readonly<Record<string, string>> = { 沪: '上海', 京: '北京', 津: '天津', 渝: '重庆' };

/** Other ways to write what a phrase means: with the words of the mainland (資訊 as 信息), a city in full, a plus as its sign. */
export function otherWritings({ key, text }: Pick<Phrase, 'key' | 'text'>): string[] {
  const city = CITIES[key[0]!];
  const writings = [
    nameKey(fromTaiwan(text)),
    key.replace(READ_PLUS, ''),
    city === undefined || key.length < 3 ? key : city + key.slice(1),
  ];
  return [...new Set(writings)].filter((writing) => writing !== key);
}
