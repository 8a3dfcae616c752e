import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { builtExplorer } from './built-explorer.ts';

describe('the built explorer', () => {
  let folder: string;
  beforeAll(() => {
    folder = builtExplorer();
  });
  afterAll(() => rm(folder, { recursive: true }));

  const packed = (ending: string) =>
    readdirSync(join(folder, 'assets'))
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, 'assets', file))).length, 0);

  test('loads at most 75 kB of script and 10 kB of styles', () => {
    expect(packed('.js')).toBeLessThan(75_000);
    expect(packed('.css')).toBeLessThan(10_000);
  });

  test('asks no other site for anything', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/https?:\/\//);
    const style = readdirSync(join(folder, 'assets')).find((file) => file.endsWith('.css'))!;
    expect(readFileSync(join(folder, 'assets', style), 'utf8')).not.toMatch(/url\(|@import/);
  });
});
