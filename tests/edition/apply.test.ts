import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import { versionOf } from '../../src/graph/meta.ts';
import { FaultsError } from '../../src/edition/fault.ts';
import { dumpLines } from '../../src/export/dump.ts';
import { readDump } from '../../src/export/read-dump.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import { folderWith, withRow } from './folder-of.ts';

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

  test('a second time changes nothing, not even the data version', async () => {
    const folder = await folderWith();
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
      'schools.csv': withRow('school-new,新校,,,,,T1/r1,'),
      'memberships.csv': withRow('无名校,MEMBER_OF,区职教联盟,MEMBER,,,,6.2/p1,'),
    });
    await expect(applyEdition(graph, faulty)).rejects.toThrow(FaultsError);
    expect(await dumpOf(graph)).toBe(before);
  });

  test('adds, changes and removes exactly what the folder says otherwise', async () => {
    const folder = await folderWith();
    await applyEdition(graph, folder);
    const changed = await folderWith({
      'schools.csv': (text) => withRow('school-new,新校,,,,,T1/r1,')(text.replace('清涧路 240 号', '清涧路 1 号')),
      'courses.csv': () => 'id,name,type,evidence,note\n',
      'relationships.csv': (text) => text.replace(/^.*财务共享服务.*\n/m, ''),
    });
    const report = await applyEdition(graph, changed, { check: true });
    expect(report.added).toEqual({ entity: 1 });
    expect(report.removed).toEqual({ entity: 1, relationship: 1 });
    expect(report.changed).toEqual({ edition: 1, entity: 1, evidence: 2 });
    expect(await versionOf(graph)).toBe(1);
    await applyEdition(graph, changed);
    const { data } = await asker(graph)(
      '{ school(name: "曹杨职校") { address version } course(name: "财务共享服务") { name } }',
    );
    expect(data).toEqual({ school: { address: '清涧路 1 号', version: 2 }, course: null });
    await applyEdition(graph, folder);
    expect((await applyEdition(graph, folder)).unchanged).toEqual(expect.objectContaining({ entity: 140 }));
  });

  test('takes what the folder drops as unknown, and lets go of what a discrepancy was about', async () => {
    await applyEdition(graph, await folderWith());
    const dropped = await folderWith({
      'courses.csv': () => 'id,name,type,evidence,note\n',
      'relationships.csv': (text) => text.replace(/^.*财务共享服务.*\n/m, ''),
      'figures.csv': withRow('财务共享服务,COURSES_IMPROVED,1,EXACT,,,,2024,SCHOOL,,甲,,,,,,,,6.3/p2,'),
    });
    await expect(applyEdition(graph, dropped)).rejects.toThrow('"subject": there is no entity "财务共享服务"');
    const about = await folderWith({ 'discrepancies.csv': (text) => text.replace('AMBIGUITY,先达;', 'AMBIGUITY,') });
    await applyEdition(graph, about);
    const { data } = await asker(graph)('{ entity(name: "先达") { discrepancies { totalCount } } }');
    expect(data).toEqual({ entity: { discrepancies: { totalCount: 0 } } });
  });

  test('what a curator decided on stays where the folder no longer states it, and a dump of it can be loaded', async () => {
    await applyEdition(graph, await folderWith());
    const rename =
      'mutation { addName(input: {entity: "财务共享服务", name: "共享财务", kind: VARIANT, reason: "x"}) { userErrors { code } } }';
    await asker(graph)(rename);
    const folder = await folderWith({
      'courses.csv': () => 'id,name,type,evidence,note\n',
      'relationships.csv': (text) => text.replace(/^.*财务共享服务.*\n/m, ''),
      'units.csv': (text) => text,
    });
    const { clashes } = await applyEdition(graph, folder);
    expect(clashes).toEqual([
      { id: 'course-caiwu-gongxiang', field: 'record', stated: null, kept: 'course-caiwu-gongxiang' },
    ]);
    expect((await applyEdition(graph, folder)).changed).toEqual({});
    const records = readDump('dump.jsonl', await dumpOf(graph));
    expect(records.find(({ id }) => id === 'course-caiwu-gongxiang')).toMatchObject({ evidence: [], sources: [] });
  });

  test("keeps a curator's later word and lists the clash", async () => {
    const folder = await folderWith();
    await applyEdition(graph, folder);
    const ask = asker(graph);
    const rename =
      'mutation { renameEntity(input: {entity: "波克", name: "波克科技股份有限公司", reason: "register"}) { entity { name } userErrors { code } } }';
    expect((await ask(rename)).data).toEqual({
      renameEntity: { entity: { name: '波克科技股份有限公司' }, userErrors: [] },
    });
    const report = await applyEdition(graph, folder);
    expect(report.clashes).toEqual([
      { id: 'enterprise-boke', field: 'name', stated: '波克科技集团有限公司', kept: '波克科技股份有限公司' },
    ]);
    const { data } = await ask(
      '{ enterprise(id: "enterprise-boke") { name } old: enterprise(name: "波克科技集团有限公司") { readableId } }',
    );
    expect(data).toEqual({ enterprise: { name: '波克科技股份有限公司' }, old: { readableId: 'enterprise-boke' } });
  });

  test('two at once leave one whole edition behind', async () => {
    const [one, two] = [await folderWith(), await folderWith({ 'schools.csv': withRow('school-new,新校,,,,,T1/r1,') })];
    await Promise.all([applyEdition(graph, one), applyEdition(graph, two)]);
    const reports = [await applyEdition(graph, one, { check: true }), await applyEdition(graph, two, { check: true })];
    const same = reports.filter((report) =>
      [report.added, report.changed, report.removed].every((tally) => Object.keys(tally).length === 0),
    );
    expect(same).toHaveLength(1);
  });
});
