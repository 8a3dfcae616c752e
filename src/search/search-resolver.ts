import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { EntityKindEnum, type Entity } from '../entity/entity.ts';
import { entityKinds } from '../entity/entity-kinds.ts';
import { entityById } from '../entity/find-entity.ts';
import { connection, type Connection } from '../paging/connection.ts';
import { cursorOf, placeOf } from '../paging/cursor.ts';
import { pageSize, PageArguments } from '../paging/page-arguments.ts';
import { isStale } from '../snapshot/versioned-answer.ts';
import { findHits } from './find-hits.ts';
import { foundNames } from './found-names.ts';
import { highlightsOf } from './highlights.ts';
import { NameFinder, type NameHit } from './name-finder.ts';
import type { SearchIndex } from './search-index.ts';
import { nearNames } from './near-names.ts';
import { checkQuery, searchQuery, type SearchQuery } from './query.ts';
import { Searched, SearchConnection, SearchEdge, SearchFacet } from './search-types.ts';

/** What is searched for. */
@ArgsType()
export class SearchArguments extends PageArguments {
  @Field(() => String, {
    description:
      '查询 · a name or part of one in simplified or traditional characters; a short name (上信), pinyin, initials, a person with an office, or several words; at most 200 characters.',
  })
  query!: string;

  @Field(() => [EntityKindEnum], {
    defaultValue: [],
    description: '类别 · only entities of these kinds; all where empty.',
  })
  kinds!: string[];
}

/** What a search found, beside its page. */
interface Found {
  readonly text: string;
  readonly query: SearchQuery;
  readonly index: SearchIndex;
  /** All entities found, of all kinds. */
  readonly all: readonly NameHit[];
  readonly truncated: boolean;
}

type SearchPage = Connection<Entity, SearchEdge> & { readonly found: Found };

/** Finding entities by any of their names. */
@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      '搜索 · finds entities by any of their names: full, short, former, misspelt, English; by characters in order, pinyin, initials, or nearly; by a name with its district (普陀区曹杨职校), with another form of body (曹杨中职, 商汤集团), or with an office (赵局长). The closest come first, the shorter of two names that begin alike; a word for a kind (学校) finds that kind first. Among the equally close the better connected come first, then by id.',
  })
  async search(
    @Ctx() context: Context,
    @Args(() => SearchArguments) { query: text, kinds, ...page }: SearchArguments,
  ): Promise<SearchPage> {
    checkQuery(text);
    const size = pageSize(page);
    const index = await context.search.current();
    const query = searchQuery(text, index);
    const list = `search:${query.whole.key}:${[...new Set(kinds)].sort().join(',')}`;
    const after = page.after ? placeOf(list, page.after) : undefined;
    const names = await foundNames(context, query, index);
    const finder = new NameFinder(index, names);
    const all = findHits(finder, query);
    const hits = ofKinds(all, kinds, finder, query, names);
    const from = after ? hits.findIndex((hit) => isBeyond(hit, after)) : 0;
    const rest = from < 0 ? [] : hits.slice(from, from + size + 1);
    const edges = await edgesOf(context, list, rest);
    const found = { text, query, index, all, truncated: finder.truncated };
    return { ...connection<Entity, SearchEdge>(edges, size, page.after, async () => hits.length), found };
  }

  @FieldResolver(() => [SearchFacet], {
    description: '分类计数 · how many entities of each kind the query finds, whatever kinds were asked for.',
  })
  facets(@Root() { found }: SearchPage): SearchFacet[] {
    const counts = entityKinds.map(({ kind }) => ({
      kind,
      count: found.all.filter((hit) => hit.kind === kind).length,
    }));
    return counts.filter(({ count }) => count > 0);
  }

  @FieldResolver(() => Boolean, {
    description:
      '是否截断 · whether the query says so little that only the best connected of the entities it may mean were looked at.',
  })
  truncated(@Root() { found }: SearchPage): boolean {
    return found.truncated;
  }

  @FieldResolver(() => Boolean, {
    description: '是否过时 · whether the names searched are of older data than the newest; `searched` says of which.',
  })
  stale(@Root() { found }: SearchPage, @Ctx() context: Context): Promise<boolean> {
    return isStale(found.index.dataVersion, context);
  }

  @FieldResolver(() => Searched, { description: '搜索范围 · what was searched.' })
  searched(@Root() { found: { query, index } }: SearchPage): Searched {
    return {
      query: query.whole.key,
      words: query.words.map(({ key }) => key),
      names: index.names.length,
      entities: index.entities.size,
      dataVersion: index.dataVersion,
    };
  }

  @FieldResolver(() => [String], {
    description: '相近名称 · where nothing is found, at most three names that come nearest; otherwise empty.',
  })
  near(@Root() { found: { all, index, text, query } }: SearchPage): string[] {
    return all.length > 0 ? [] : nearNames(index, text, query.whole).map((near) => near.text);
  }
}

/** The hits of these kinds; looked for anew where the better connected of other kinds may have taken their places. */
function ofKinds(
  all: NameHit[],
  kinds: readonly string[],
  finder: NameFinder,
  query: SearchQuery,
  names: ConstructorParameters<typeof NameFinder>[1],
): NameHit[] {
  if (kinds.length === 0) return all;
  const fits = (kind: string) => kinds.includes(kind);
  return finder.truncated
    ? findHits(new NameFinder(finder.index, names, fits), query)
    : all.filter(({ kind }) => fits(kind));
}

/** The rows of a page; an entity that is gone since the names were read has none. */
async function edgesOf(context: Context, list: string, hits: readonly NameHit[]): Promise<SearchEdge[]> {
  const nodes = await Promise.all(hits.map(({ id }) => entityById(context, id)));
  return hits.flatMap((hit, index) => {
    const node = nodes[index];
    return node ? [Object.assign(new SearchEdge(), namedEntity(hit, node), { cursor: cursorFor(list, hit) })] : [];
  });
}

/** A hit with its entity, as the API gives it. */
export function namedEntity({ name, match, score, places }: NameHit, node: Entity) {
  return { node, name: name.text, nameKind: name.kind, match, score, highlights: highlightsOf(name, places) };
}

function cursorFor(list: string, { score, degree, id }: NameHit): string {
  return cursorOf(list, { value: `${Math.round(score * 1000)}:${degree}`, id });
}

function isBeyond(hit: NameHit, after: ReturnType<typeof placeOf>): boolean {
  const [score = 0, degree = 0] = String(after.value).split(':').map(Number);
  const apart = score - Math.round(hit.score * 1000) || degree - hit.degree;
  return apart > 0 || (apart === 0 && hit.id > after.id);
}
