import type { Context } from '../context.ts';
import { BadUserInputError } from '../errors.ts';
import { versionOf } from '../graph/meta.ts';
import { many, type Parameters } from '../graph/statement.ts';
import { NetworkArguments } from '../network/network-arguments.ts';
import { networkOf } from '../network/network-resolver.ts';
import { relationshipParts } from '../record/ids.ts';
import { refuseChanged } from './whole-graph.ts';
import type { FeedEdge, FeedGraph, FeedNode } from './feed.ts';
import { feedEdge, feedNode, type DrawingOf } from './feed-records.ts';

type Ref = { readonly id: string; readonly from: string };

const entitiesByIds = many<{ ids: readonly string[] }, { entity: Parameters }>('entitiesByIds');
const namesOfEntities = many<{ ids: readonly string[] }, { owner: string; name: { text: string } }>('namesOfEntities');
const relationshipsByIds = many<{ refs: readonly Ref[] }, { relationship: Parameters }>('relationshipsByIds');

/** Entities and relationships that are read at a time. */
const PAGE = 500;

/** What a part of the network may be narrowed by: the arguments of the field `network`. */
export type Asked = Partial<Omit<NetworkArguments, 'groupBy'>>;

/** A part of the network as a feed: the same entities and relationships that the field `network` answers with. */
export async function partGraph(
  context: Context,
  asked: Asked,
  drawing: DrawingOf,
  layoutVersion?: string,
): Promise<FeedGraph> {
  const begun = await versionOf(context.graph);
  const { nodes, edges, dataVersion, truncated, scopeText, hintText } = await networkOf(context, {
    ...defaults,
    ...asked,
  });
  if (nodes.length === 0) throw new BadUserInputError(`${hintText?.en}. ${scopeText.en}`, 'filter');
  const degrees = new Map(nodes.map(({ id, degree }) => [id, degree]));
  const drawn: DrawingOf = (id) => ({ degree: degrees.get(id) ?? 0, ...drawing(id) });
  const ids = nodes.map(({ id }) => id).sort();
  const refs = edges.map(({ id }) => ({ id, from: relationshipParts(id)?.from ?? '' })).sort(byId);
  return {
    title: `产教图谱 Chanjiao Graph${truncated ? ' (truncated)' : ''}`,
    dataVersion,
    ...(layoutVersion === undefined ? {} : { layoutVersion }),
    nodes: () => nodesOf(context, ids, drawn),
    edges: () => edgesOf(context, refs, begun),
  };
}

const defaults: NetworkArguments = {
  ...{ around: [], depth: 1, kinds: [], withoutKinds: [], relationTypes: [], crossing: [] },
  ...{ minDegree: 0, without: [], limit: 3000 },
};

function byId(a: Ref, b: Ref): number {
  return a.id < b.id ? -1 : 1;
}

async function* nodesOf(context: Context, ids: readonly string[], drawing: DrawingOf): AsyncIterable<FeedNode[]> {
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = ids.slice(at, at + PAGE);
    const [entities, names] = await Promise.all([
      context.graph.many(entitiesByIds, { ids: page }),
      context.graph.many(namesOfEntities, { ids: page }),
    ]);
    const named = new Map<string, string[]>(page.map((id) => [id, []]));
    for (const { owner, name } of names) named.get(owner)?.push(name.text);
    const rows = new Map(entities.map(({ entity }) => [String(entity['id']), entity]));
    yield page.flatMap((id) => {
      const entity = rows.get(id);
      return entity ? [feedNode(entity, named.get(id) ?? [], drawing(id))] : [];
    });
  }
}

async function* edgesOf(context: Context, refs: readonly Ref[], begun: number): AsyncIterable<FeedEdge[]> {
  for (let at = 0; at < refs.length; at += PAGE) {
    const rows = await context.graph.many(relationshipsByIds, { refs: refs.slice(at, at + PAGE) });
    yield rows.map(({ relationship }) => feedEdge(relationship)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  await refuseChanged(context.graph, begun);
}

const lists = ['around', 'kinds', 'withoutKinds', 'relationTypes', 'crossing', 'without'] as const;
const numbers = ['depth', 'minDegree', 'community', 'limit'] as const;
const texts = ['period'] as const;

/** The names of all parameters that narrow a feed. */
export const feedParameters: readonly string[] = [...lists, ...numbers, ...texts];

/**
 * What the parameters of a request or of the command line ask for; lists are separated by commas or told several times.
 * `null` where nothing narrows the whole graph. A `BadUserInputError` names a parameter or a word that is not known.
 */
export function askedOf(
  parameters: Readonly<Record<string, unknown>>,
  known: { readonly kinds: readonly string[]; readonly types: readonly string[] },
): Asked | null {
  const asked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    const values = [value]
      .flat()
      .flatMap((each) => String(each).split(/[,，]/))
      .map((each) => each.trim())
      .filter(Boolean);
    if ((lists as readonly string[]).includes(name)) asked[name] = values;
    else if ((numbers as readonly string[]).includes(name)) asked[name] = numberIn(name, values);
    else if ((texts as readonly string[]).includes(name)) asked[name] = values[0];
    else throw new BadUserInputError(`There is no parameter "${name}". Known: ${feedParameters.join(', ')}.`, name);
    if (values.length === 0) throw new BadUserInputError(`${name} is empty: give it a value, or leave it out.`, name);
  }
  for (const [name, words] of [
    ['kinds', known.kinds],
    ['withoutKinds', known.kinds],
    ['crossing', known.kinds],
    ['relationTypes', known.types],
  ] as const)
    for (const word of (asked[name] ?? []) as string[])
      if (!words.includes(word))
        throw new BadUserInputError(`${name}: there is no "${word}". Known: ${words.join(', ')}.`, name);
  return Object.keys(asked).length > 0 ? asked : null;
}

function numberIn(name: string, [value = '']: readonly string[]): number {
  if (!/^\d{1,9}$/.test(value)) throw new BadUserInputError(`${name} must be a whole number; it was "${value}".`, name);
  return Number(value);
}
