import { StatementError } from '../../src/graph/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Parameters, Value } from '../../src/graph/statement.ts';
import { manyText, oneText, stepText } from '../statements.ts';

const cycle: { self?: unknown } = {};
cycle.self = cycle;
const deep = (levels: number): Value => (levels === 0 ? 'end' : { below: deep(levels - 1) });

const refused: readonly (readonly [string, unknown, string])[] = [
  ['a value that contains itself', cycle, 'levels deep'],
  ['more than sixteen levels', deep(17), 'levels deep'],
  ['a list of mixed types', [1, 'one'], '$value is a list of mixed types (number, string)'],
  ['a list with null', ['one', null], 'mixed types'],
  ['a list of lists', [[1], [2]], 'a list that holds a list'],
  ['what is no number', Number.NaN, '$value is NaN'],
  ['a whole number that is not safe', 2 ** 60, 'pass it as a bigint'],
  ['an integer beyond 64 bits', 2n ** 63n, 'beyond 64 bits'],
  ['an instance', new Date(0), '$value is an instance'],
  ['a function', () => 1, '$value is a function'],
];

const stored: readonly (readonly [string, string, Parameters, string])[] = [
  ['a key that is null', 'MERGE (n:Entity {id: $id})', { id: null }, 'would merge on "id" without a value'],
  [
    'a key that a row lacks',
    'UNWIND $rows AS row MERGE (n:Entity {id: row.id})',
    { rows: [{ name: '甲' }] },
    'give row.id one',
  ],
  [
    'a map in a property',
    'MERGE (n:Entity {id: $id}) SET n.map = $map',
    { id: 'map', map: { a: 1 } },
    'would store a map',
  ],
  [
    'a map in a map of properties',
    'MERGE (n:Entity {id: $id}) SET n += $map',
    { id: 'map', map: { a: { b: 1 } } },
    '$map',
  ],
  [
    'a map in a created node',
    'CREATE (n:Entity {id: $id, map: $map})',
    { id: 'map', map: { a: 1 } },
    'would store a map',
  ],
];

/** What an engine refuses, and what the port refuses because the engines part. */
export function refusals(graph: () => Graph): void {
  describe('refusals', () => {
    it.each(refused)('refuses %s as a parameter', async (_, value, message) => {
      const read = graph().one(oneText('RETURN 1 AS n, $value AS value'), { value: value as Value });
      await expect(read).rejects.toThrow(message);
      await expect(read).rejects.toThrow(StatementError);
    });

    it.each(stored)('refuses to store %s', async (_, text, parameters, message) => {
      const write = graph().write([stepText(text, parameters)]);
      await expect(write).rejects.toThrow(message);
      await expect(write).rejects.toThrow(StatementError);
      expect(await graph().one(oneText('MATCH (n:Entity {id: $id}) RETURN n.id AS id'), { id: 'map' })).toBeNull();
    });

    it('accepts sixteen levels, and lists of maps in rows', async () => {
      const row = await graph().one(oneText<{ value: Value }>('RETURN $value AS value'), { value: deep(14) });
      expect(row).toEqual({ value: deep(14) });
    });

    it('names the statement that has an error', async () => {
      const wrong = { name: 'membersOfNothing', verb: 'many', text: 'MATCH (n:Entity RETURN n' } as const;
      await expect(graph().many(wrong, {})).rejects.toThrow('Statement "membersOfNothing"');
      await expect(graph().write([stepText('CREATE (n:Entity {id: $id}', { id: 'x' })])).rejects.toThrow(
        StatementError,
      );
    });

    it('refuses a statement whose parameter is missing or undefined', async () => {
      await expect(graph().many(manyText('RETURN $given AS given'), {})).rejects.toThrow(StatementError);
      await expect(graph().many(manyText('RETURN $given AS given'), { given: undefined })).rejects.toThrow(
        StatementError,
      );
    });

    it('refuses nodes and relationships as values of a row', async () => {
      await graph().write([
        stepText("CREATE (:Entity {id: 'from-1'})-[:PARTNER {id: 'r1'}]->(:Entity {id: 'to-1'})", {}),
      ]);
      const match = "MATCH (n:Entity {id: 'from-1'})-[r:PARTNER]->()";
      await expect(graph().many(manyText(`${match} RETURN n`), {})).rejects.toThrow('return a map projection');
      await expect(graph().many(manyText(`${match} RETURN collect(r) AS all`), {})).rejects.toThrow('map projection');
    });

    it('refuses to write in a read', async () => {
      for (const text of [
        'CREATE (n:Entity {id: "sly"})',
        'MATCH (n:Entity) SET n.sly = 1',
        'MATCH (n) DETACH DELETE n',
      ]) {
        await expect(graph().many(manyText(text), {})).rejects.toThrow('write it in a transaction');
      }
      const harmless = oneText("MATCH (n:Entity {id: 'from-1'}) WHERE n.created IS NULL RETURN 'SET n' AS text");
      expect(await graph().one(harmless, {})).toEqual({ text: 'SET n' });
    });

    it('refuses a name that is not in cypher/, and a verb that is not the declared one', async () => {
      await expect(graph().many({ name: 'nowhere', verb: 'many' }, {})).rejects.toThrow('is not in cypher/');
      await expect(graph().many({ name: 'ping', verb: 'many' }, {})).rejects.toThrow('declared :one');
    });
  });
}
