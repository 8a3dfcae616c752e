import type { Context } from '../context.ts';
import { BadUserInputError, NotFoundError } from '../errors.ts';
import { editionNotFound } from '../evidence/edition-not-found.ts';
import { editionYears } from '../evidence/editions-of.ts';
import { placeWithin } from '../evidence/find-evidence.ts';
import { readableId } from '../node/global-id.ts';
import { requireEntity } from './find-entity.ts';

const MOST_MENTIONS = 100;
/** Fields of filters that take things, by id or by any known name. */
const MENTIONS: readonly string[] = ['others', 'subjects', 'about'];
const TIMES: readonly string[] = ['period', 'written'];
const ADDRESS = /^[\dA-Za-z]+([./][\dA-Za-z]+)*$/;

/** What the words of a filter mean in this graph. */
export interface Lookups {
  /** The readable id of the thing that a filter mentions by id or name. */
  idOf(mention: string): string;
  /** Ids of the editions that report on a year. */
  editionsOf(year: string): readonly string[];
  /** The last year that an edition reports on: what is stated without an end is known to last until then; `''` without any edition. */
  readonly latest: string;
}

type Written = { edition?: string | null; at?: string | null };

/**
 * Looks up all that filters mention: things (a `NotFoundError` with suggestions for an unknown one), editions and places. The store is
 * asked only for what the filters speak of.
 */
export async function lookupsFor(context: Context, ...filters: readonly unknown[]): Promise<Lookups> {
  const said = [...entriesOf(filters)];
  const mentions = said.flatMap(([key, value]) => (MENTIONS.includes(key) ? (value as string | string[]) : []));
  const ids = await idsOf(context, [...new Set(mentions)]);
  const years = said.some(([key]) => TIMES.includes(key)) ? await editionYears(context) : new Map<string, number>();
  for (const [key, value] of said)
    if (key === 'written') await refuseNowhere(context, value as Written, [...years.keys()]);
  return {
    idOf: (mention) => ids.get(mention) ?? readableId(mention),
    editionsOf: (year) => [...years].filter(([, each]) => String(each) === year).map(([id]) => id),
    latest: years.size === 0 ? '' : String(Math.max(...years.values())),
  };
}

/** What filters mean that mention nothing. */
export const noLookups: Lookups = { idOf: readableId, editionsOf: () => [], latest: '' };

function* entriesOf(value: unknown): Iterable<[key: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (each === null || each === undefined) continue;
    yield [key, each];
    yield* entriesOf(each);
  }
}

async function idsOf(context: Context, mentions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (mentions.length > MOST_MENTIONS)
    throw new BadUserInputError(
      `A filter mentions at most ${MOST_MENTIONS} things; there were ${mentions.length}.`,
      'filter',
    );
  const found = await Promise.all(mentions.map((mention) => requireEntity(context, mention)));
  return new Map(mentions.map((mention, index) => [mention, found[index]!.readableId]));
}

/** Refuses an edition or an address that there is not, which would look like a place without facts. */
async function refuseNowhere(context: Context, { edition, at }: Written, editions: readonly string[]): Promise<void> {
  const asked = edition === null || edition === undefined ? undefined : readableId(edition);
  if (asked !== undefined && !editions.includes(asked)) throw await editionNotFound(context, edition!, editions);
  if (at === null || at === undefined) return;
  if (!ADDRESS.test(at))
    throw new BadUserInputError(`"${at}" is no address. Write for example 2, 6.1, 6.1/p2, T1, T1/r3, case4.`, 'at');
  if (!(await placeWithin(context, asked === undefined ? editions : [asked], at))) throw new NotFoundError('place', at);
}
