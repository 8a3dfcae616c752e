import type { Figure } from './measure/figure.ts';
import type { Bench } from './service/bench.ts';
import { analysis } from './topics/analysis.ts';
import { explorer } from './topics/explorer.ts';
import { feeds } from './topics/feeds.ts';
import { layout } from './topics/layout.ts';
import { lists } from './topics/lists.ts';
import { network } from './topics/network.ts';
import { oneHop } from './topics/one-hop.ts';
import { paths } from './topics/paths.ts';
import { search } from './topics/search.ts';
import { snapshot } from './topics/snapshot.ts';
import { start } from './topics/start.ts';
import { store } from './topics/store.ts';
import { suggestions } from './topics/suggestions.ts';

/** What a topic does: it measures, and yields figures as they come. */
export type Topic = (bench: Bench) => AsyncIterable<Figure>;

/** The register of all topics, in the order in which a run takes them. A new one is a file in `topics/` and a row here. */
export const topics: Readonly<Record<string, Topic>> = {
  start,
  store,
  snapshot,
  'one-hop': oneHop,
  search,
  lists,
  network,
  paths,
  suggestions,
  analysis,
  layout,
  feeds,
  explorer,
};
