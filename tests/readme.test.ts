/** @engines both */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../src/graph/graph.ts';
import { exportFormats } from '../src/cli/export.ts';
import { SETTINGS } from '../src/settings.ts';
import { asker, openSeededGraph } from './service.ts';

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = file('README.md');
const cells = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of the table with this head, as cells. */
const table = (...head: string[]) => {
  const lines = readme.split('\n');
  const begin = lines.findIndex((line) => cells(line).join() === head.join());
  const end = lines.findIndex((line, index) => index > begin && !line.startsWith('|'));
  return lines.slice(begin + 2, end).map(cells);
};

describe('the README', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openSeededGraph();
  });
  afterAll(() => graph.close());

  test('shows both commands in its first screen', () => {
    const screen = readme.split('\n').slice(0, 24).join('\n');
    expect(screen).toContain('npm ci && npm start');
    expect(screen).toContain('npm ci && npm test');
  });

  test('asks a question that has the answer shown', async () => {
    const [, body = ''] = /-d '(.+)'/.exec(readme) ?? [];
    const [, answer = ''] = /```json\n([^`]+)\n```/.exec(readme) ?? [];
    const { data } = await asker(graph)((JSON.parse(body) as { query: string }).query);
    expect({ data }).toEqual(JSON.parse(answer));
  });

  test('asks only questions that are answered', async () => {
    const queries = table('question', 'query').map(([, query]) => query!.replaceAll('`', ''));
    expect(queries).toHaveLength(10);
    for (const query of queries)
      expect(await asker(graph)(query)).toEqual({ data: expect.anything(), statements: expect.anything() });
  });

  test('stays short', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(14_000);
  });

  test('lists every command, and none that is not there', () => {
    const { scripts } = JSON.parse(file('package.json')) as { scripts: Record<string, string> };
    const listed = table('command', 'what it does').map(
      ([command]) => /^`npm (?:run )?(?:-s )?([a-z0-9:]+)/.exec(command ?? '')?.[1],
    );
    const parts = [
      'build',
      'build:graphiql',
      'format',
      'format:write',
      'lint',
      'types',
      'spell',
      'check:static',
      'test',
    ];
    expect([...listed, ...parts].sort()).toEqual(Object.keys(scripts).sort());
  });

  test('and its pages list every format of an export', () => {
    const [, formats = ''] = /`GET \/export` lists the formats: ([^.]+)\./.exec(file('docs/api.md')) ?? [];
    expect([...formats.matchAll(/`([a-z0-9-]+)`/g)].map(([, format]) => format)).toEqual(exportFormats);
  });

  test('tells each setting with its default, as the service reads it', () => {
    const listed = table('variable', 'default', 'meaning');
    expect(listed).toEqual(
      SETTINGS.map(({ name, fallback, description }) => [
        `\`${name}\``,
        fallback === null ? '' : `\`${fallback}\``,
        description,
      ]),
    );
  });

  test('names only files and folders that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
    const [, map = ''] = readme.split('## The map');
    const folders = [...map.split('Next:')[0]!.matchAll(/^ {2}([a-z/ ]+?)\/ {2}/gm)].flatMap(([, names]) =>
      names!.split('/ '),
    );
    expect(folders.length).toBeGreaterThan(8);
    const there = readdirSync(new URL('../src', import.meta.url));
    for (const folder of folders) expect(there).toContain(folder);
  });
});
