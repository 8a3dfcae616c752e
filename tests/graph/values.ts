import type { Graph } from '../../src/graph/graph.ts';
import type { Value } from '../../src/graph/statement.ts';
import { oneText, stepText } from '../statements.ts';

/** Values travel to an engine and back as what they are. */
export function values(graph: () => Graph): void {
  describe('values', () => {
    const kept: readonly (readonly [string, Value])[] = [
      ['Chinese text', '上海市曹杨职业技术学校'],
      ['a character beyond the basic plane', '𠮷 🏫'],
      ['an empty text', ''],
      ['quotes and line ends', `"'\`\\\n`],
      ['a whole number', 1949],
      ['zero', 0],
      ['a negative number', -7],
      ['a real number', 2.5],
      ['the largest safe integer', Number.MAX_SAFE_INTEGER],
      ['an integer beyond the safe ones', 2n ** 60n + 1n],
      ['a truth value', true],
      ['a list of texts', ['甲', '乙']],
      ['a list of whole numbers', [2022, 2024]],
      ['an empty list', []],
    ];

    it.each(kept)('keeps %s as a property', async (title, value) => {
      const id = `value-${title.replaceAll(' ', '-')}`;
      await graph().write([stepText('CREATE (n:Entity {id: $id}) SET n.value = $value', { id, value })]);
      const read = oneText<{ value: Value }>(
        'MATCH (n:Entity {id: $id}) WHERE n.value = $value RETURN n.value AS value',
      );
      expect(await graph().one(read, { id, value })).toEqual({ value });
    });

    it('gives maps, lists of maps and null back as sent', async () => {
      const sent = { rows: [{ id: 'e1', names: [{ text: '甲', year: 1949 }], none: null }], year: 2024 };
      expect(await graph().one(oneText('RETURN $sent AS sent'), { sent })).toEqual({ sent });
    });

    it('stores a whole number as an integer, so that it divides and prints as one', async () => {
      await graph().write([stepText('CREATE (:Entity {id: $id, year: $year})', { id: 'whole', year: 1949 })]);
      const read = oneText('MATCH (n:Entity {id: $id}) RETURN n.year / 2 AS half, toString(n.year) AS text');
      expect(await graph().one(read, { id: 'whole' })).toEqual({ half: 974, text: '1949' });
    });

    it('stores a whole number as a real one where the statement says so', async () => {
      await graph().write([stepText('CREATE (:Entity {id: $id, share: toFloat($share)})', { id: 'real', share: 5 })]);
      const read = oneText('MATCH (n:Entity {id: $id}) RETURN n.share AS share, n.share / 2 AS half');
      expect(await graph().one(read, { id: 'real' })).toEqual({ share: 5, half: 2.5 });
    });

    it('gives integers of its own as numbers when safe, else as bigints', async () => {
      const row = await graph().one(oneText('RETURN 9007199254740991 AS safe, 9007199254740993 AS large'), {});
      expect(row).toEqual({ safe: 9007199254740991, large: 9007199254740993n });
    });

    it('leaves properties alone whose value is undefined, at every level', async () => {
      await graph().write([stepText('CREATE (:Entity {id: $id, kept: $kept})', { id: 'kept', kept: '甲' })]);
      const rows = [{ id: 'kept', properties: { kept: undefined, added: '乙' } }];
      const update = 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties';
      await graph().write([stepText(update, { rows: rows as unknown as Value })]);
      const read = oneText('MATCH (n:Entity {id: $id}) RETURN n{.kept, .added} AS n');
      expect(await graph().one(read, { id: 'kept' })).toEqual({ n: { kept: '甲', added: '乙' } });
    });

    it('removes a property that is set to null', async () => {
      await graph().write([
        stepText('CREATE (n:Entity {id: $id, a: 1, b: 2}) SET n += {a: $none}', { id: 'none', none: null }),
      ]);
      const read = oneText('MATCH (n:Entity {id: $id}) RETURN n.a AS a, n.b AS b, keys(n) AS keys');
      const row = await graph().one<Record<string, string>, { keys: string[] }>(read as never, { id: 'none' });
      expect({ ...row, keys: row?.keys.sort() }).toEqual({ a: null, b: 2, keys: ['b', 'id'] });
    });

    it('gives dates and times as ISO texts', async () => {
      const row = await graph().one(
        oneText(`RETURN date($day) AS day, datetime($utc) AS utc, datetime($here) AS here, localdatetime($local) AS local,
                 toString(date($day)) AS text, date($day) < date('2024-06-01') AS before`),
        {
          day: '2024-05-17',
          utc: '2024-05-17T08:30:00Z',
          here: '2024-05-17T08:30:00.12+08:00',
          local: '2024-05-17T08:30:00',
        },
      );
      expect(row).toEqual({
        day: '2024-05-17',
        utc: '2024-05-17T08:30:00Z',
        here: '2024-05-17T08:30:00.12+08:00',
        local: '2024-05-17T08:30:00',
        text: '2024-05-17',
        before: true,
      });
    });
  });
}
