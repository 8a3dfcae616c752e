import { createContext } from '../../src/context.ts';
import { applyEdition } from '../../src/edition/apply.ts';
import { askedFeed } from '../../src/feeds/asked-feed.ts';
import type { FeedGraph } from '../../src/feeds/feed.ts';
import { feedFormatOf } from '../../src/feeds/formats.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { keep } from '../../src/kept.ts';
import { folderWith } from '../edition/folder-of.ts';
import { openEmptyGraph } from '../engine.ts';

/** What a spreadsheet, an XML reader or Cypher would take for something else than text. */
export const HOSTILE = `=1+1 "甲" <乙> & 'c' \\u0041 {丙}`;

/** A store with the small edition and one school more, whose English label and note are hostile. */
export async function openHostileGraph(): Promise<Graph> {
  const graph = await openEmptyGraph();
  const cell = `"${HOSTILE.replaceAll('"', '""')}"`;
  const schools = (text: string) => `${text}school-quote,引号学校,${cell},GENERAL,,,1/p1,${cell}\n`;
  await applyEdition(graph, await folderWith({ 'schools.csv': schools }));
  return graph;
}

/** The whole network as it is exported, with its positions and communities. */
export function feedOf(graph: Graph): Promise<FeedGraph> {
  return askedFeed(createContext(graph, keep(graph, 60_000), 'Exports change nothing.'), {});
}

/** A whole feed in a format, in one piece. */
export async function bytesOf(format: string, feed: FeedGraph): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of feedFormatOf(format)!.write(feed)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
