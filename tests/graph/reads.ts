import { StatementError } from '../../src/graph/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { observed, type Observation } from '../../src/graph/observed.ts';
import { ping } from '../../src/graph/meta.ts';
import { manyText, oneText, stepText } from '../statements.ts';

interface CursorRow {
  readonly cursor: string;
}

const ordered = `MATCH (n:Entity) WHERE n.id STARTS WITH $prefix AND n.id > $after
  RETURN n.id AS cursor ORDER BY cursor LIMIT $size`;

/** One row, many rows, pages, and what is told of them. */
export function reads(graph: () => Graph): void {
  describe('reads', () => {
    beforeAll(async () => {
      const rows = Array.from({ length: 25 }, (_, index) => ({ id: `page-${String(index).padStart(2, '0')}` }));
      await graph().write([stepText('UNWIND $rows AS row CREATE (:Entity {id: row.id})', { rows })]);
    });

    const pageSizes = async (prefix: string, size?: number): Promise<number[]> => {
      const sizes: number[] = [];
      for await (const rows of graph().pages(manyText<CursorRow>(ordered), { prefix }, size)) sizes.push(rows.length);
      return sizes;
    };

    it('answers a statement of cypher/ by its name', async () => {
      expect(await graph().one(ping, {})).toEqual({ pong: 1 });
    });

    it('gives null where there is no row, and refuses a second row', async () => {
      expect(await graph().one(oneText('MATCH (n:Entity {id: $id}) RETURN n.id AS id'), { id: 'nobody' })).toBeNull();
      await expect(graph().one(oneText('UNWIND [1, 2] AS n RETURN n'), {})).rejects.toThrow(StatementError);
    });

    it('gives many rows in the order of the statement', async () => {
      const rows = await graph().many(manyText('UNWIND [2, 3, 1] AS n RETURN n ORDER BY n DESC LIMIT $size'), {
        size: 2,
      });
      expect(rows).toEqual([{ n: 3 }, { n: 2 }]);
    });

    it('gives more rows than fit into one batch of the engine', async () => {
      const rows = await graph().many(manyText<{ n: number }>('UNWIND range(1, 5000) AS n RETURN n ORDER BY n'), {});
      expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
    });

    it('streams pages to the end, also where the last is full or there is none', async () => {
      expect(await pageSizes('page-', 10)).toEqual([10, 10, 5]);
      expect(await pageSizes('page-', 5)).toEqual([5, 5, 5, 5, 5]);
      expect(await pageSizes('page-')).toEqual([25]);
      expect(await pageSizes('none-')).toEqual([]);
    });

    it('stops a stream that would not move on', async () => {
      const stuck = manyText<CursorRow>("UNWIND range(1, $size) AS n RETURN 'same' AS cursor, $after AS after");
      const run = async (): Promise<void> => {
        for await (const rows of graph().pages(stuck, {}, 2)) expect(rows).toHaveLength(2);
      };
      await expect(run()).rejects.toThrow('does not order by its cursor');
    });

    it('tells a listener what was run, and how much came back', async () => {
      const seen: Observation[] = [];
      const watched = observed(graph(), (observation) => seen.push(observation));
      await watched.one(ping, {});
      await watched.many(manyText('UNWIND [1, 2] AS n RETURN n'), {});
      await expect(watched.many(manyText('RETURN nothing'), {})).rejects.toThrow(StatementError);
      await watched.write([stepText('MERGE (:Entity {id: $id})', { id: 'watched' })]);
      for await (const rows of watched.pages(manyText<CursorRow>(ordered), { prefix: 'page-' }, 20))
        expect(rows).not.toEqual([]);
      expect(seen.map(({ name, verb, rows, error }) => [name, verb, rows, error ?? ''])).toEqual([
        ['ping', 'one', 1, ''],
        ['test', 'many', 2, ''],
        ['test', 'many', 0, 'StatementError'],
        ['test', 'write', 0, ''],
        ['test', 'many', 20, ''],
        ['test', 'many', 5, ''],
      ]);
      expect(seen.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
    });
  });
}
