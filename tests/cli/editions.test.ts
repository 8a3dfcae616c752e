import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFolder } from '../../src/edition/folder.ts';
import { readEdition } from '../../src/edition/read-edition.ts';
import { registerUnits } from '../../src/edition/register.ts';
import { withRow } from '../edition/folder-of.ts';
import { smallSeeds } from '../seeds.ts';
import { runCommand } from './command-process.ts';

const report = '甲区年度报告\n\n1. 概况\n\n甲区有学校一所，名为甲校。\n\n本区重视职业教育。\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  runCommand({ DATA_DIR: join(folder, 'data'), SEEDS_DIR: smallSeeds, LOG_LEVEL: 'warn' }, ...args);

/** A copy of the small edition with a row more in one file. */
function editionWith(name: string, file: string, row: Readonly<Record<string, string>>): string {
  const copy = join(folder, name);
  cpSync(join(smallSeeds, 'jia-2024'), copy, { recursive: true });
  writeFileSync(join(copy, file), withRow(row)(readFileSync(join(copy, file), 'utf8')));
  return copy;
}

describe('checking an edition before it is loaded', () => {
  test('says what was read and that nothing is wrong', async () => {
    expect(await run('validate')).toEqual({
      code: 0,
      out: 'jia-2024: 30 entity, 38 relationship, 7 figure, 2 discrepancy, 1 identity.\n0 errors, 0 warnings.\n',
      err: '',
    });
  });

  test('ends with 1 at an error, which is told with file, row, field and a hint', async () => {
    const path = editionWith('broken', 'schools.csv', {
      id: 'school-new',
      name: '新校',
      type: 'GENERL',
      evidence: '1/p1',
    });
    const { code, out } = await run('validate', '--dir', path);
    expect(code).toBe(1);
    expect(out).toContain(
      '  error [reading] schools.csv row 6 "type": there is no "GENERL". Did you mean "GENERAL"?\n      ',
    );
    expect(out).toMatch(/\n1 error, \d warnings?\.\n$/);
  });

  test('ends with 1 at a warning only where it is asked to be strict, and says the same as JSON', async () => {
    const path = editionWith('lonely', 'schools.csv', { id: 'school-new', name: '新校', evidence: '1/p1' });
    const [calm, strict] = [
      await run('validate', '--dir', path),
      await run('validate', '--dir', path, '--strict', '--json'),
    ];
    expect([calm.code, strict.code]).toEqual([0, 1]);
    expect(calm.out).toContain('0 errors, 1 warning.');
    expect(JSON.parse(strict.out)).toEqual([
      {
        edition: 'jia-2024',
        read: { entity: 31, relationship: 38, figure: 7, discrepancy: 2, identity: 1 },
        findings: [
          expect.objectContaining({
            severity: 'warning',
            check: 'orphans',
            file: 'schools.csv',
            row: 6,
            hint: expect.any(String),
          }),
        ],
      },
    ]);
  });
});

describe('seeing what an edition would change', () => {
  test('tells record by record, in words and as JSON, and makes no store', async () => {
    const words = await run('seed', '--check');
    expect(words).toMatchObject({ code: 0, err: '' });
    expect(words.out).toContain('jia-2024:\n  would be added: 30 entity');
    expect(words.out).toContain('+ school-linjiang  上海市临江职业技术学校');
    const told = await run('seed', '--check', '--json');
    const [first, ...others] = JSON.parse(told.out) as {
      edition: string;
      added: object;
      changes: { what: string; id: string }[];
    }[];
    expect(others).toEqual([]);
    expect(first).toMatchObject({ edition: 'jia-2024', added: { entity: 30, relationship: 38, figure: 7 } });
    expect(first?.changes).toContainEqual({
      ...{ what: 'added', record: 'relationship', id: 'SUPERVISES~organization-bureau~school-linjiang' },
      name: '甲区教育局 → 上海市临江职业技术学校',
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

describe('an edition as a workbook', () => {
  test('is written with a sheet a file, and read by the other commands like the folder', async () => {
    const path = join(folder, 'jia-2024.xlsx');
    const files = readdirSync(join(smallSeeds, 'jia-2024')).length;
    const written = await run('workbook', '--folder', join(smallSeeds, 'jia-2024'), '--out', path);
    expect(written).toEqual({ code: 0, out: `${files} sheets written to ${path}.\n`, err: '' });
    const facts = async (of: string) => readEdition(await readFolder(of), () => []).facts;
    expect(await facts(path)).toEqual(await facts(join(smallSeeds, 'jia-2024')));
    expect(await run('validate', '--dir', path)).toEqual(await run('validate'));
  });
});

describe('reading a report again', () => {
  test('shows unit by unit what it was read into, and ends with 1 until each unit is read', async () => {
    const edition = join(folder, 'yi-2024');
    const text = join(folder, 'report.txt');
    cpSync(join(smallSeeds, 'jia-2024', 'edition.csv'), join(edition, 'edition.csv'));
    writeFileSync(text, report);
    expect((await run('register', '--report', text, '--folder', edition)).code).toBe(0);
    expect(registerUnits(report).map(({ address }) => address)).toEqual(['title', '1', '1/p1', '1/p2']);
    writeFileSync(join(edition, 'schools.csv'), 'id,name,evidence\nschool-a,甲校,1/p1\n');
    writeFileSync(join(edition, 'coverage.csv'), 'address,reason,note\ntitle,HEADING,\n1,HEADING,\n');
    const before = await run('coverage', '--report', text, '--dir', edition);
    expect(before).toMatchObject({ code: 1, err: '' });
    expect(before.out.split('\n')).toEqual([
      'title          1         none: HEADING',
      '1              3         none: HEADING',
      '1/p1           5         1 name, 1 entity',
      '1/p2           7         NOT READ',
      'jia-2024: 4 units; 1 hold facts, 2 were read and hold none, 1 were not read.',
      'Not read: 1/p2.',
      '',
    ]);
    writeFileSync(
      join(edition, 'coverage.csv'),
      'address,reason,note\ntitle,HEADING,\n1,HEADING,\n1/p2,GENERAL,praise\n',
    );
    const after = await run('coverage', '--report', text, '--dir', edition, '--json');
    expect(after.code).toBe(0);
    expect(JSON.parse(after.out)).toMatchObject({
      edition: 'jia-2024',
      unread: [],
      missing: [],
      gone: [],
      changed: [],
    });
    writeFileSync(text, report.replace('一所', '两所'));
    const other = await run('coverage', '--report', text, '--dir', edition);
    expect(other).toMatchObject({
      code: 1,
      out: expect.stringContaining('Other words or lines than in the register: 1/p1.'),
    });
  });
});

describe('exporting for other tools', () => {
  test('writes the whole or a part in the format asked for, and refuses what it does not know', async () => {
    const all = join(folder, 'all.json');
    expect(await run('export', '--format', 'd3', '--out', all)).toEqual({ code: 0, out: '', err: '' });
    const { nodes } = JSON.parse(readFileSync(all, 'utf8')) as { nodes: unknown[] };
    expect(nodes).toHaveLength(30);
    const part = await run('export', '--format', 'nodes-csv', '--kinds', 'Enterprise');
    expect([part.code, part.err, part.out.trimEnd().split('\n').length]).toEqual([0, '', 4]);
    const unknown = await run('export', '--format', 'pdf');
    expect([unknown.code, unknown.err]).toEqual([
      1,
      expect.stringContaining("argument 'pdf' is invalid. Allowed choices are jsonl,"),
    ]);
    const dump = await run('export', '--kinds', 'School');
    expect([dump.code, dump.err]).toEqual([1, expect.stringContaining('The dump is of the whole graph')]);
  });
});
