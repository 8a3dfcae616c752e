/** @engines both */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../src/graph/graph.ts';
import { asker, openSeededGraph } from './service.ts';

/** The question of an operation, in its first two lines. */
function questionOf(operation: string): Record<'zh' | 'en', string | undefined> {
  const [, zh] = /^# zh: (.+)$/m.exec(operation) ?? [];
  const [, en] = /^# en: (.+)$/m.exec(operation) ?? [];
  return { zh, en };
}

/** The statements in order; look-ups by id once, since fields that are ready at one time share one. */
function told(statements: readonly string[]): string[] {
  const sorted = [...statements].sort();
  return sorted.filter((name, index) => !name.endsWith('ByIds') || sorted.indexOf(name) === index);
}

const folder = new URL('../schema/examples/', import.meta.url);
const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort();

describe('golden operations: each question has the same answer on every engine, by the same statements', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openSeededGraph();
  });
  afterAll(() => graph.close());

  test.each(operations)('%s', async (file) => {
    const operation = readFileSync(new URL(file, folder), 'utf8');
    const { zh, en } = questionOf(operation);
    const { data, errors, statements } = await asker(graph)(operation);
    expect(errors).toBeUndefined();
    const answer = { zh, en, data, statements: told(statements) };
    const golden = new URL(file.replace('.graphql', '.json'), folder);
    if (process.env['UPDATE_EXAMPLES']) writeFileSync(golden, `${JSON.stringify(answer, null, 2)}\n`);
    expect(answer).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});

test('the list of questions is that of the operations', () => {
  const rows = operations.map((file) => {
    const { zh, en } = questionOf(readFileSync(new URL(file, folder), 'utf8'));
    return `- [\`${file.replace('.graphql', '')}\`](${file}): ${zh} · ${en}`;
  });
  const head =
    '# Questions\n\nEach with its operation (`.graphql`), its answer and the statements that it runs (`.json`).\n';
  const list = `${head}\n${rows.join('\n')}\n`;
  const file = new URL('README.md', folder);
  if (process.env['UPDATE_EXAMPLES']) writeFileSync(file, list);
  expect(readFileSync(file, 'utf8')).toBe(list);
});

test('each golden operation asks its question in both languages, and has an answer', () => {
  const questions = operations.map((file) => questionOf(readFileSync(new URL(file, folder), 'utf8')));
  expect(questions.filter(({ zh, en }) => !zh || !en)).toEqual([]);
  const answers = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(answers.map((file) => file.replace('.json', '.graphql')).sort()).toEqual(operations);
});
