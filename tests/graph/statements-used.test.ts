import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseStatements } from '../../src/graph/catalog-file.ts';
import { catalog } from '../../src/graph/catalog.ts';
import { includesOf } from '../../src/graph/includes.ts';

const root = new URL('../../src', import.meta.url).pathname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const code = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
const cypher = new URL('../../cypher', import.meta.url).pathname;
const written = readdirSync(cypher).flatMap((file) => parseStatements(file, readFileSync(join(cypher, file), 'utf8')));
const included = new Set(written.flatMap(({ text }) => includesOf(text)));

describe('statements and the code that asks them', () => {
  test('every statement and fragment of cypher/ is asked for by its name, or included by another one', () => {
    const used = (name: string) => code.includes(`'${name}'`) || included.has(name);
    expect(
      catalog()
        .entries.map(({ name }) => name)
        .filter((name) => !used(name)),
    ).toEqual([]);
  });

  test('every fragment that another text includes stands in it', () => {
    expect([...included]).toEqual(expect.arrayContaining(['linkMatches', 'isOfOneWhole', 'partTypes']));
    expect(catalog().entries.filter(({ text }) => includesOf(text).length > 0)).toEqual([]);
  });

  test('every statement that the code declares stands in cypher/', () => {
    const declared = [...code.matchAll(/\b(?:one|many|write)(?:<[^;]*?>)?\('([A-Za-z]+)'\)/g)].map(([, name]) => name);
    const known = new Set(catalog().entries.map(({ name }) => name));
    expect(declared.length).toBeGreaterThan(20);
    expect(declared.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });
});
