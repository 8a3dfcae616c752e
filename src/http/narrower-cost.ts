/** What a list of an operation is asked for: its field, how many rows of each, and whether more follow with `after`. */
export interface ListAsked {
  readonly field: string;
  readonly first: number;
  readonly paged: boolean;
}

/** How a dear operation could be asked within the limit. */
export interface Narrowing {
  /** The most rows a list at which the whole fits; `null` where not even one row of each would. */
  readonly first: number | null;
  readonly cost: number;
  /** The lists that ask for more than that, the largest first. */
  readonly lists: readonly ListAsked[];
}

/** The largest `first` for all lists with which an operation stays within the limit; `costWith` tells its cost with lists cut to so many rows. */
export function narrowingOf(limit: number, lists: readonly ListAsked[], costWith: (most: number) => number): Narrowing {
  let [fits, dear] = [0, Math.min(limit, Math.max(1, ...lists.map(({ first }) => first)))];
  while (dear - fits > 1) {
    const middle = Math.floor((fits + dear) / 2);
    if (costWith(middle) <= limit) fits = middle;
    else dear = middle;
  }
  const larger = lists.filter(({ first }) => first > Math.max(fits, 1)).sort((a, b) => b.first - a.first);
  const known = new Map(larger.map((list) => [`${list.field} ${list.first}`, list]));
  return { first: fits || null, cost: costWith(Math.max(fits, 1)), lists: [...known.values()].slice(0, 5) };
}

/** The sentence that tells it, for the error. */
export function narrowingSentence({ first, cost, lists }: Narrowing): string {
  const named = lists.map((list) => `${list.field} (now ${list.first})`).join(', ');
  if (first !== null && lists.length > 0)
    return `With first: ${first} in ${named} it would cost ${cost}; ${waysOn(lists)}.`;
  return `Even with one row a list it costs ${cost}: ask for fewer fields, or in several requests.`;
}

/** How to come to the other rows, or to have as many at once. */
function waysOn(lists: readonly ListAsked[]): string {
  const [whole, paged] = [lists.filter((list) => !list.paged), lists.some((list) => list.paged)];
  const once = [...new Set(whole.map(({ field }) => field))].join(', ');
  const less = once
    ? `ask for fewer fields of each row, since ${once} cannot be paged`
    : 'ask for fewer lists within lists';
  return paged ? `page on with after, or ${less}` : less;
}
