import type { ListAsked } from '../cost/estimate.ts';

/** How an operation that is too expensive could be asked within the limit. */
export interface Narrowing {
  /** The most rows a list at which the whole fits; `null` where not even one row of each would. */
  readonly first: number | null;
  readonly cost: number;
  /** The lists that ask for more than that, the largest first. */
  readonly lists: readonly Omit<ListAsked, 'rows'>[];
}

/** The cost of an operation whose lists are cut to so many rows each; `seen` is told of each list, with its rows before the cut. */
export type CostWith = (most: number, seen?: (list: ListAsked) => void) => number;

/** The largest number of rows for all lists with which an operation stays within the limit; `lists` are those that it has now. */
export function narrowingOf(limit: number, lists: readonly ListAsked[], costWith: CostWith): Narrowing {
  let [fits, tooMany] = [0, Math.min(limit, Math.ceil(Math.max(1, ...lists.map(({ rows }) => rows))))];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (costWith(middle) <= limit) fits = middle;
    else tooMany = middle;
  }
  const larger = new Map<string, Narrowing['lists'][number]>();
  const cost = costWith(Math.max(fits, 1), ({ rows, ...list }) => {
    if (rows > Math.max(fits, 1)) larger.set(`${list.field} ${list.argument} ${list.first}`, list);
  });
  return { first: fits || null, cost, lists: [...larger.values()].sort((a, b) => b.first - a.first) };
}

/** The sentence that tells it, for the error. */
export function narrowingSentence({ first, cost, lists }: Narrowing): string {
  if (first === null || lists.length === 0)
    return `Even with one row a list it costs ${cost}: ask for fewer fields, or in several requests.`;
  const parts = [...new Set(lists.map(({ argument }) => argument))].map((argument) => {
    const named = lists.filter((list) => list.argument === argument).map((list) => `${list.field} (now ${list.first})`);
    return `${argument}: ${first} in ${named.join(', ')}`;
  });
  return `With ${parts.join(' and ')} it would cost ${cost}; ${waysOn(lists)}.`;
}

/** How to come to the other rows, or to have as many at once. */
function waysOn(lists: Narrowing['lists']): string {
  const [whole, paged] = [lists.filter((list) => !list.paged), lists.some((list) => list.paged)];
  const once = [...new Set(whole.map(({ field }) => field))].join(', ');
  const less = once
    ? `ask for fewer fields of each row, since ${once} cannot be paged`
    : 'ask for fewer lists within lists';
  return paged ? `page on with after, or ${less}` : less;
}
