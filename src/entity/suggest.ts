import didYouMean, { ReturnTypeEnums, ThresholdTypeEnums } from 'didyoumean2';
import { nameKey } from './name.ts';

const MOST = 3;

/** At most three of the candidates that somebody who wrote `input` may have meant, the nearest first. */
export function suggestions(input: string, candidates: Iterable<string>): string[] {
  const all = [...new Set(candidates)];
  const key = nameKey(input);
  const near = didYouMean(input, all, {
    returnType: ReturnTypeEnums.ALL_SORTED_MATCHES,
    thresholdType: ThresholdTypeEnums.SIMILARITY,
    threshold: 0.5,
  });
  const [nearest] = near;
  if (nearest && Math.abs(nearest.length - input.length) <= 1 && distance(nearest, input) <= 1) return [nearest];
  const parts =
    key.length < 2
      ? []
      : all.filter((each) => nameKey(each).includes(key) || (each.length > 1 && key.includes(nameKey(each))));
  return [...new Set([...near, ...parts.sort((a, b) => a.length - b.length)])].slice(0, MOST);
}

/** How many characters differ, where one of two nearly equal texts lacks at most one. */
function distance(a: string, b: string): number {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && long[start] === short[start]) start += 1;
  const rest = long.length === short.length ? short.slice(start + 1) : short.slice(start);
  return long.slice(start + 1) === rest ? 1 : 2;
}

/** The sentence that offers them, or nothing: ` Did you mean "…"?` */
export function didYouMeanSentence(input: string, candidates: Iterable<string>): string {
  const found = suggestions(input, candidates).map((each) => `"${each}"`);
  return found.length > 0 ? ` Did you mean ${found.join(' or ')}?` : '';
}
