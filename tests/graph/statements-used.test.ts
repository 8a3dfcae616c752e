import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalog } from '../../src/graph/catalog.ts';

const root = new URL('../../src', import.meta.url).pathname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const code = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');

describe('statements and the code that asks them', () => {
  test('every statement and fragment of cypher/ is asked for by its name, or included by a fragment that is', () => {
    const { entries } = catalog();
    const fragments = entries.filter(({ verb }) => verb === ('fragment' as string)).map(({ text }) => text);
    const used = (name: string) =>
      code.includes(`'${name}'`) || fragments.some((fragment) => fragment.includes(`{${name}}`));
    expect(entries.map(({ name }) => name).filter((name) => !used(name))).toEqual([]);
  });

  test('every fragment that another one includes stands in cypher/', () => {
    const names = new Set(catalog().entries.map(({ name }) => name));
    const included = catalog().entries.flatMap(({ verb, text }) =>
      verb === ('fragment' as string) ? [...text.matchAll(/\{([a-z][A-Za-z]*)\}/g)].map(([, name]) => name) : [],
    );
    expect(included).toContain('linkMatches');
    expect(included.filter((name) => name !== 'field' && !names.has(name ?? ''))).toEqual([]);
  });

  test('every statement that the code declares stands in cypher/', () => {
    const declared = [...code.matchAll(/\b(?:one|many|write)(?:<[^;]*?>)?\('([A-Za-z]+)'\)/g)].map(([, name]) => name);
    const known = new Set(catalog().entries.map(({ name }) => name));
    expect(declared.length).toBeGreaterThan(20);
    expect(declared.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });
});
