import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readFolder } from '../../src/edition/folder.ts';
import { readEdition } from '../../src/edition/read-edition.ts';
import { writeWorkbook } from '../../src/edition/workbook.ts';
import { projectEdition } from './folder-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('an edition as a workbook', () => {
  test('reads as the folder that it was written from', async () => {
    const files = await projectEdition();
    const path = join(folder, 'putuo-2024.xlsx');
    await writeWorkbook(files, path);
    const { facts, evidence } = readEdition(await readFolder(path), () => []);
    expect({ facts, evidence }).toEqual({
      facts: readEdition(files, () => []).facts,
      evidence: readEdition(files, () => []).evidence,
    });
  });

  test('that is none is told as such', async () => {
    const path = join(folder, 'broken.xlsx');
    writeFileSync(path, 'id,name\n');
    await expect(readFolder(path)).rejects.toThrow(/broken\.xlsx: cannot be read as a workbook \(\.xlsx\)/);
  });
});

describe('a folder in another encoding', () => {
  test.each([
    ['GBK', Buffer.from([0xc9, 0xcf, 0xba, 0xa3]), 'it looks like GBK'],
    ['UTF-16', Buffer.from('\uFEFFid,name', 'utf16le'), 'it looks like UTF-16'],
  ])('%s is told with what it looks like', async (name, bytes, message) => {
    const path = mkdtempSync(join(folder, `${name}-`));
    writeFileSync(join(path, 'schools.csv'), bytes);
    await expect(readFolder(path)).rejects.toThrow(`schools.csv: is not UTF-8; ${message}`);
  });
});
