/** @engines both */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import { versionOf } from '../../src/graph/meta.ts';
import { FaultsError } from '../../src/edition/fault.ts';
import { dumpLines } from '../../src/export/dump.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import { folderWith, projectEdition, withoutRows, withRow } from './folder-of.ts';

const newSchool = withRow({ id: 'school-new', name: '新校', evidence: 'T1/r1' });

/** The folder without its only course. */
const withoutCourse = {
  'courses.csv': withoutRows('course-caiwu'),
  'relationships.csv': withoutRows('course-caiwu'),
};

/** The first discrepancy is about the course too. */
const aboutCourse = (text: string) => text.replace('AMBIGUITY,', 'AMBIGUITY,course-caiwu;');

async function dumpOf(graph: Graph): Promise<string> {
  let text = '';
  for await (const lines of dumpLines(graph)) text += lines;
  return text;
}

describe('applying an edition', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openEmptyGraph();
  });
  afterEach(() => graph.close());

  test.each([
    ['a small edition', () => folderWith()],
    ["the project's own edition", projectEdition],
  ])('a second time changes nothing, not even the data version: %s', async (_, read) => {
    const folder = await read();
    await applyEdition(graph, folder);
    const [version, dump] = [await versionOf(graph), await dumpOf(graph)];
    const report = await applyEdition(graph, folder);
    expect({ added: report.added, changed: report.changed, removed: report.removed }).toEqual({
      added: {},
      changed: {},
      removed: {},
    });
    expect(await versionOf(graph)).toBe(version);
    expect(await dumpOf(graph)).toBe(dump);
  });

  test('a faulty folder changes nothing at all', async () => {
    await applyEdition(graph, await folderWith());
    const before = await dumpOf(graph);
    const faulty = await folderWith({
      'schools.csv': newSchool,
      'memberships.csv': withRow({
        from: '无名校',
        type: 'MEMBER_OF',
        to: '区职教联盟',
        role: 'MEMBER',
        evidence: '1/p1',
      }),
    });
    await expect(applyEdition(graph, faulty)).rejects.toThrow(FaultsError);
    expect(await dumpOf(graph)).toBe(before);
  });

  test('adds, changes and removes exactly what the folder says otherwise', async () => {
    const folder = await folderWith();
    await applyEdition(graph, folder);
    const changed = await folderWith({
      'schools.csv': (text) => newSchool(text.replace('临江路 1 号', '临江路 9 号')),
      ...withoutCourse,
    });
    const report = await applyEdition(graph, changed, { check: true });
    expect(report.added).toEqual({ entity: 1 });
    expect(report.removed).toEqual({ entity: 1, relationship: 1 });
    expect(report.changed).toEqual({ edition: 1, entity: 1, evidence: 2 });
    expect(await versionOf(graph)).toBe(1);
    await applyEdition(graph, changed);
    const { data } = await asker(graph)(
      '{ school(name: "临江职校") { address version } course(name: "财务共享课程") { name } }',
    );
    expect(data).toEqual({ school: { address: '临江路 9 号', version: 2 }, course: null });
    await applyEdition(graph, folder);
    expect((await applyEdition(graph, folder)).unchanged).toMatchObject({ entity: 30, relationship: 38 });
  });

  test('takes what the folder drops as unknown, and lets go of what a discrepancy was about', async () => {
    await applyEdition(graph, await folderWith());
    const dropped = await folderWith({
      ...withoutCourse,
      'figures.csv': withRow({ subject: '财务共享课程', metric: 'COURSES_IMPROVED', value: '1', evidence: '1/p3' }),
    });
    await expect(applyEdition(graph, dropped)).rejects.toThrow('"subject": there is no entity "财务共享课程"');
    const about = await folderWith({
      'discrepancies.csv': (text) => text.replace('AMBIGUITY,enterprise-qiming;', 'AMBIGUITY,'),
    });
    await applyEdition(graph, about);
    const { data } = await asker(graph)('{ entity(name: "启明") { discrepancies { totalCount } } }');
    expect(data).toEqual({ entity: { discrepancies: { totalCount: 0 } } });
  });

  test('lets go of an entity together with what was about it', async () => {
    await applyEdition(graph, await folderWith({ 'discrepancies.csv': aboutCourse }));
    const report = await applyEdition(graph, await folderWith(withoutCourse));
    expect(report.removed).toEqual({ entity: 1, relationship: 1 });
    expect(report.changed).toMatchObject({ discrepancy: 1 });
  });

  test("keeps a curator's later word and lists the clash", async () => {
    const folder = await folderWith();
    await applyEdition(graph, folder);
    const ask = asker(graph);
    const rename =
      'mutation { renameEntity(input: {entity: "蓝海", name: "蓝海科技股份有限公司", reason: "register"}) { entity { name } userErrors { code } } }';
    expect((await ask(rename)).data).toEqual({
      renameEntity: { entity: { name: '蓝海科技股份有限公司' }, userErrors: [] },
    });
    const report = await applyEdition(graph, folder);
    expect(report.clashes).toEqual([
      { id: 'enterprise-lanhai', field: 'name', stated: '蓝海科技集团有限公司', kept: '蓝海科技股份有限公司' },
    ]);
    const { data } = await ask(
      '{ enterprise(id: "enterprise-lanhai") { name } old: enterprise(name: "蓝海科技集团有限公司") { readableId } }',
    );
    expect(data).toEqual({ enterprise: { name: '蓝海科技股份有限公司' }, old: { readableId: 'enterprise-lanhai' } });
  });

  test('two at once leave one whole edition behind', async () => {
    const [one, two] = [await folderWith(), await folderWith({ 'schools.csv': newSchool })];
    await Promise.all([applyEdition(graph, one), applyEdition(graph, two)]);
    const reports = [await applyEdition(graph, one, { check: true }), await applyEdition(graph, two, { check: true })];
    const same = reports.filter((report) =>
      [report.added, report.changed, report.removed].every((tally) => Object.keys(tally).length === 0),
    );
    expect(same).toHaveLength(1);
  });
});
