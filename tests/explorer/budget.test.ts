import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { EXPLORER_FOLDER as folder, firstFiles } from './built-explorer.ts';

describe('the built explorer', () => {
  const packed = (ending: string) =>
    firstFiles(ending).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

  const nameOf = (path: string) => basename(path).replace(/-[\w-]{8}\.js$/, '');

  test('loads at most 75 kB of script and 10 kB of styles', () => {
    expect(packed('.js')).toBeLessThan(75_000);
    expect(packed('.css')).toBeLessThan(10_000);
    expect(firstFiles('.css')).toHaveLength(1);
    expect(firstFiles('.js').map(nameOf).sort()).toEqual(['main', 'map', 'rolldown-runtime', 'start']);
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
