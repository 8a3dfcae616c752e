import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { builtExplorer } from './built-explorer.ts';

describe('the built explorer', () => {
  let folder: string;
  beforeAll(() => {
    folder = builtExplorer();
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Files of the first view, which are those that the page itself names. */
  const firstFiles = (ending: string) =>
    [...new Set(readFileSync(join(folder, 'index.html'), 'utf8').match(/(?<=\/explorer\/)assets\/[^"]+/g))]
      .filter((file) => file.endsWith(ending))
      .map((file) => join(folder, file));
  const packed = (ending: string) =>
    firstFiles(ending).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

  test('loads at most 75 kB of script and 10 kB of styles', () => {
    expect(packed('.js')).toBeLessThan(75_000);
    expect(packed('.css')).toBeLessThan(10_000);
    for (const ending of ['.js', '.css']) expect(firstFiles(ending)).toHaveLength(1);
  });

  test('lies there packed, each file as what it is', () => {
    const files = readdirSync(join(folder, 'assets')).filter((file) => /\.(js|css)$/.test(file));
    for (const file of files) {
      const path = join(folder, 'assets', file);
      expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(readFileSync(path))).toBe(true);
    }
  });

  test('asks no other site for anything', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/https?:\/\//);
    const style = readdirSync(join(folder, 'assets')).find((file) => file.endsWith('.css'))!;
    expect(readFileSync(join(folder, 'assets', style), 'utf8')).not.toMatch(/url\(|@import/);
  });
});
