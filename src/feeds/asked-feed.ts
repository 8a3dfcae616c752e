import type { Context } from '../context.ts';
import { entityKinds } from '../entity/entity-kinds.ts';
import { relationshipKinds } from '../relationship/relationship-kinds.ts';
import type { FeedGraph } from './feed.ts';
import type { DrawingOf } from './feed-records.ts';
import { askedOf, partGraph } from './part-graph.ts';
import { wholeGraph } from './whole-graph.ts';

const known = { kinds: entityKinds.map(({ kind }) => kind), types: relationshipKinds.map(({ type }) => type) };

/**
 * The network that parameters ask for: the whole graph, or what they narrow it to; positions and communities come with it. Where they
 * are still being worked out after the context's patience, the feed goes without, and its title says so.
 */
export async function askedFeed(context: Context, parameters: Readonly<Record<string, unknown>>): Promise<FeedGraph> {
  const asked = askedOf(parameters, known);
  const [layout, communities] = [await context.layouts.current(), await context.analyses.of('COMMUNITIES')];
  const drawing: DrawingOf = (id) => {
    const place = communities?.snapshot.place(id);
    const community = place === undefined ? undefined : communities?.result.of[place];
    return { ...layout?.positions.get(id), ...(community === undefined ? {} : { community }) };
  };
  const version = layout ? String(layout.version) : undefined;
  const feed = await (asked
    ? partGraph(context, asked, drawing, version)
    : wholeGraph(context.graph, drawing, version));
  const lacking = [...(layout ? [] : ['positions']), ...(communities ? [] : ['communities'])];
  return {
    ...feed,
    ...(communities ? { communitiesVersion: communities.snapshot.dataVersion } : {}),
    ...(lacking.length > 0 ? { title: `${feed.title} (${lacking.join(' and ')} are still being worked out)` } : {}),
  };
}
