import type { Graph } from '../../src/graph/graph.ts';
import { dialect } from './dialect.ts';
import { reads } from './reads.ts';
import { refusals } from './refusals.ts';
import { transactions } from './transactions.ts';
import { values } from './values.ts';

/** What every engine must do alike; `open` gives an empty store of the engine. */
export function conformance(title: string, open: () => Promise<Graph>): void {
  describe(title, () => {
    let opened: Graph;
    const graph = (): Graph => opened;

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    values(graph);
    dialect(graph);
    reads(graph);
    refusals(graph);
    transactions(graph);
  });
}
