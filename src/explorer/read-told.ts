import type { RelationsAnswer } from './answers.ts';
import { ask } from './ask.ts';
import type { Told } from './columns.ts';
import type { MapEdge } from './map/answers.ts';
import type { Language } from './words.ts';

/** How many relations are asked for at once: the most that the service takes. */
const BATCH = 100;

/** What the service tells of relations of the map; nothing of those that stand for several, between groups. An `AskError` where it cannot be asked. */
export async function readTold(relations: readonly MapEdge[], language: Language): Promise<Told> {
  const told = { wordings: new Map(), evidences: new Map() } satisfies Told;
  const ids = relations.filter(({ count }) => count === undefined).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    const variables = { ids: ids.slice(from, from + BATCH), language: language.toUpperCase() };
    for (const node of (await ask<RelationsAnswer>('Relations', variables)).nodes) {
      if (!node) continue;
      told.wordings.set(node.readableId, { ...node, id: node.readableId, evidences: node.evidence.length });
      told.evidences.set(node.readableId, node.evidence);
    }
  }
  return told;
}
