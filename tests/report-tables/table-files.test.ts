/** @engines both */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import readSheets from 'read-excel-file/node';
import { createContext } from '../../src/context.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { serveReportTables } from '../../src/http/report-table-routes.ts';
import { keep } from '../../src/kept.ts';
import { createServer } from '../../src/server.ts';
import { PATIENT } from '../patient.ts';
import { asker, openSmallGraph, serviceSchema } from '../service.ts';

describe('tables for the next report as files', () => {
  let graph: Graph;
  let app: FastifyInstance;
  let url: string;
  beforeAll(async () => {
    graph = await openSmallGraph();
    const kept = keep(graph);
    const context = () => createContext(graph, kept, 'Exports change nothing.');
    app = await createServer({
      schema: serviceSchema(),
      context: async () => context(),
      ready: async () => true,
      limits: PATIENT,
      drainMilliseconds: 0,
    });
    serveReportTables(app, context);
    await app.listen({ port: 0, host: '127.0.0.1' });
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });
  const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
  const rowsOf = async (path: string): Promise<string[][]> => parse(await bytes(path), { bom: true });

  test('CSV has a row a value, with its origin, what it counts and where it is written; a gap is a row too', async () => {
    const [heads, ...rows] = await rowsOf('/report-tables/csv?edition=jia-2024');
    expect(heads).toEqual(['编号', '标题', '行', '列', '来源', '方法', '数值', '单位', '文字', '对象', '证据']);
    const title = '学校：就业率等 2 项';
    const partners = ['1', title, '上海市临江职业技术学校', '校企合作单位数'];
    expect(rows.slice(0, 5)).toEqual([
      ['1', title, '上海市滨河贸易学校', '就业率', '', '', '', '', '未述', '', ''],
      ['1', title, '上海市滨河贸易学校', '校企合作单位数', '', '', '', '', '未述', '', ''],
      ['1', title, '上海市临江职业技术学校', '就业率', '原文', '照原文', '98.46', '%', '98.46%', '', '1/p3'],
      [...partners, '原文', '照原文', '64', '家', '64 家', '', '1/p2'],
      [
        ...[...partners, '图谱', '点名', '3', '家', '点名 3'],
        '红图教育科技（上海）有限公司、蓝海科技集团有限公司、上海启明企业发展有限公司',
        '1/p2 1/p3',
      ],
    ]);
    const english = await rowsOf('/report-tables/csv?edition=jia-2024&language=en&chapter=1');
    expect(english.at(-1)).toEqual([
      ...[
        'T1',
        'School, training center, organization: students and 1 more',
        'Total',
        'municipal open training centers',
      ],
      ...[
        'derived',
        'summed',
        '7',
        '个',
        '7 as the sum of 2',
        '上海市临江职业技术学校, 上海市滨河贸易学校',
        'T1/r1 T1/r2',
      ],
    ]);
  });

  test('a workbook has a sheet a table as it is printed, and one of evidence', async () => {
    const sheets = await readSheets(await bytes('/report-tables/xlsx?edition=jia-2024'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['1', 'T1', '证据']);
    expect(sheets[0]?.data).toEqual([
      ['1 学校：就业率等 2 项', '就业率', '校企合作单位数'],
      ['上海市滨河贸易学校', '未述', '未述'],
      ['上海市临江职业技术学校', '98.46%', '64 家；点名 3'],
      ['合计', null, null],
    ]);
    expect(sheets[2]?.data).toHaveLength((await rowsOf('/report-tables/csv?edition=jia-2024')).length);
  });

  test('the same file is the same, byte for byte, and costs a 304 until the graph changes', async () => {
    for (const format of ['csv', 'xlsx']) {
      const path = `/report-tables/${format}?edition=jia-2024`;
      expect((await bytes(path)).equals(await bytes(path))).toBe(true);
      const tag = (await get(path)).headers.get('etag')!;
      const again = await get(path, { 'if-none-match': tag });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      const english = await get(`${path}&language=en`, { 'if-none-match': tag });
      expect([english.status, (await english.arrayBuffer()).byteLength > 100]).toEqual([200, true]);
      await asker(graph)(
        `mutation { addName(input: {entity: "红图", name: "红图${format}", kind: SHORT, reason: "x"}) { userErrors { code } } }`,
      );
      const changed = await get(path, { 'if-none-match': tag });
      expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
      await changed.arrayBuffer();
    }
  });

  test.each([
    ['/report-tables/pdf?edition=jia-2024', 404, 'There is no format of tables "pdf". Did you mean "csv" or "xlsx"?'],
    ['/report-tables/csv?edition=jia-2042', 404, 'There is no edition "jia-2042". Did you mean "jia-2024"?'],
    ['/report-tables/csv', 404, 'There is no edition "". Did you mean "jia-2024"?'],
    ['/report-tables/csv?edition=jia-2024&chapter=6', 400, 'jia-2024 has no chapter "6". Its chapters: 1.'],
    [
      '/report-tables/csv?edition=jia-2024&lang=en',
      400,
      'There is no parameter "lang". Known: edition, chapter, language.',
    ],
    ['/report-tables/csv?edition=jia-2024&language=fr', 400, 'There is no language "fr". Known: zh, en.'],
  ])('%s is refused with what is known', async (path, status, message) => {
    const response = await get(path);
    expect([response.status, await response.json(), response.headers.get('etag')]).toEqual([
      status,
      { errors: [expect.objectContaining({ message })] },
      null,
    ]);
  });

  test('what a spreadsheet would run as a formula is text', async () => {
    const { data } = await asker(graph)(
      'mutation { renameEntity(input: {entity: "school-binhe", name: "=1+1", reason: "x"}) { userErrors { code } } }',
    );
    expect(data).toEqual({ renameEntity: { userErrors: [] } });
    const cells = (await rowsOf('/report-tables/csv?edition=jia-2024')).flat();
    expect(cells.filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(cells.filter((cell) => cell === "'=1+1").length).toBeGreaterThan(1);
    const [, table] = await readSheets(await bytes('/report-tables/xlsx?edition=jia-2024'));
    expect(table?.data[2]?.slice(0, 2)).toEqual(['T1/r2', '=1+1']);
  });
});
