import type { Context } from '../context.ts';
import { entityKinds } from '../entity/entity-kinds.ts';
import { relationshipKinds } from '../relationship/relationship-kinds.ts';
import { editionById } from '../evidence/find-evidence.ts';
import { wholeSubject } from '../export/file-name.ts';
import { many } from '../graph/statement.ts';
import type { FeedGraph } from './feed.ts';
import type { DrawingOf } from './feed-records.ts';
import { askedOf, partGraph, type Asked } from './part-graph.ts';
import { wholeGraph } from './whole-graph.ts';

const editionPeriods = many<Record<never, never>, { id: string }>('editionPeriods');

const known = { kinds: entityKinds.map(({ kind }) => kind), types: relationshipKinds.map(({ type }) => type) };

/**
 * The network that parameters ask for: the whole graph, or what they narrow it to; positions and communities come with it. Where they
 * are still being worked out after the context's patience, the feed goes without, or with those of older data, and its title says so.
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
  const { version: newest } = await context.version.wanted();
  const notes = notesOn(newest, { network: asked ? feed : null, positions: layout, communities });
  return {
    ...feed,
    subject: await subjectOf(context, asked),
    ...(communities ? { communitiesVersion: communities.dataVersion } : {}),
    ...(notes.length > 0 ? { title: `${feed.title} (${notes.join('; ')})` } : {}),
  };
}

type Parts = Readonly<Record<string, { readonly dataVersion: number } | null>>;

/** What a feed lacks, and what of it is of older data than the newest. */
function notesOn(newest: number, { network, ...drawn }: Parts): string[] {
  const parts = Object.entries(drawn);
  const lacking = parts.flatMap(([name, part]) => (part ? [] : [name]));
  const old = [['the network', network] as const, ...parts].flatMap(([name, part]) =>
    part && part.dataVersion < newest ? [`${name} of data version ${part.dataVersion}`] : [],
  );
  return [
    ...(lacking.length > 0 ? [`${lacking.join(' and ')} are still being worked out`] : []),
    ...(old.length > 0 ? [`${old.join(', ')}; the newest data version is ${newest}`] : []),
  ];
}

/** What is asked around, or all that the editions report on; and the year. */
async function subjectOf(context: Context, asked: Asked | null): Promise<string[]> {
  const ids = (await context.graph.many(editionPeriods, {})).map(({ id }) => id);
  const editions = await Promise.all(ids.map((id) => editionById(context, id)));
  const [whole = '', years = ''] = wholeSubject(
    editions.flatMap((edition) => edition ?? []),
    asked?.period,
  );
  const around = asked?.around?.join('、');
  return [around || whole, years];
}
