import { ConstraintError, StatementError } from '../../src/graph/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { keys } from '../../src/graph/keys.ts';
import { dataVersion } from '../../src/graph/meta.ts';
import { oneText, stepText } from '../statements.ts';

const create = 'CREATE (:Entity {id: $id})';

/** All or nothing, one writer after another, and the data version. */
export function transactions(graph: () => Graph): void {
  const version = async (): Promise<number> => (await graph().one(dataVersion, {}))?.dataVersion ?? -1;
  const count = async (prefix: string): Promise<number> => {
    const read = oneText<{ found: number }>('MATCH (n:Entity) WHERE n.id STARTS WITH $prefix RETURN count(n) AS found');
    return (await graph().one(read, { prefix }))?.found ?? -1;
  };

  describe('transactions', () => {
    it('runs steps in order, each seeing those before it', async () => {
      const copy = 'MATCH (n:Entity {id: $id}) CREATE (:Entity {id: $copy, from: n.id})';
      await graph().write([stepText(create, { id: 'step-1' }), stepText(copy, { id: 'step-1', copy: 'step-2' })]);
      expect(await count('step-')).toBe(2);
    });

    it('writes all steps or none', async () => {
      const bad = stepText('RETURN nothing', {});
      await expect(graph().write([stepText(create, { id: 'none-1' }), bad])).rejects.toThrow(StatementError);
      const half = stepText('UNWIND [1, 0] AS n CREATE (:Entity {id: $id, share: 1 / n})', { id: 'none-2' });
      await expect(graph().write([half])).rejects.toThrow(StatementError);
      expect(await count('none-')).toBe(0);
    });

    it('raises the data version by one for each transaction, and not for one that failed or was empty', async () => {
      const before = await version();
      await graph().write([stepText(create, { id: 'version-1' }), stepText(create, { id: 'version-2' })]);
      expect(await version()).toBe(before + 1);
      await graph().write([]);
      await expect(graph().write([stepText(create, { id: 'version-1' })])).rejects.toThrow(ConstraintError);
      expect(await version()).toBe(before + 1);
    });

    it.each(keys.map(({ label, unique }) => [label, unique]))('keeps %s.%s unique', async (label, unique) => {
      const twin = stepText(`CREATE (:${label} {${unique}: $id})`, { id: 'twin' });
      const write = graph().write([stepText(create, { id: `beside-${label}` }), twin, twin]);
      await expect(write).rejects.toThrow(ConstraintError);
      expect(await count('beside-')).toBe(0);
    });

    it('lets a unique key be taken again once it is free', async () => {
      await graph().write([stepText(create, { id: 'free-1' })]);
      await graph().write([stepText('MATCH (n:Entity {id: $id}) SET n:Retired REMOVE n:Entity', { id: 'free-1' })]);
      await graph().write([stepText(create, { id: 'free-1' })]);
      expect(await count('free-')).toBe(1);
    });

    it('lets writers take turns, so that nothing is lost', async () => {
      const before = await version();
      const raise = stepText(
        'MERGE (n:Entity {id: $id}) ON CREATE SET n.total = 1 ON MATCH SET n.total = n.total + 1',
        { id: 'turns' },
      );
      await Promise.all(Array.from({ length: 16 }, () => graph().write([raise])));
      expect(await graph().one(oneText('MATCH (n:Entity {id: $id}) RETURN n.total AS total'), { id: 'turns' })).toEqual(
        { total: 16 },
      );
      expect(await version()).toBe(before + 16);
    });

    it('goes on after a writer that failed', async () => {
      const bad = graph().write([stepText('RETURN nothing', {})]);
      const good = graph().write([stepText(create, { id: 'after-1' })]);
      await expect(bad).rejects.toThrow(StatementError);
      await good;
      expect(await count('after-')).toBe(1);
    });

    it('shows a reader all of a transaction or nothing', async () => {
      const raise = stepText('UNWIND $ids AS id MERGE (n:Entity {id: id}) SET n.round = $round', {
        ids: ['pair-1', 'pair-2'],
        round: 1,
      });
      await graph().write([raise]);
      const read = oneText<{ rounds: number }>(
        "MATCH (n:Entity) WHERE n.id STARTS WITH 'pair-' RETURN count(DISTINCT n.id) AS rounds",
      );
      const reading = Promise.all(Array.from({ length: 20 }, () => graph().one(read, {})));
      await graph().write([raise]);
      expect(new Set((await reading).map((row) => row?.rounds))).toEqual(new Set([2]));
    });
  });
}
