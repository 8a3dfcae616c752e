import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseStatements } from '../../src/graph/catalog-file.ts';
import { Catalog, catalog, readCatalog } from '../../src/graph/catalog.ts';

const read = (content: string): Catalog => new Catalog(parseStatements('entity.cypher', content));

const good = `// Statements about entities.

// name: entity :one
// one entity: its id
// and its name
MATCH (n:Entity {id: $id})
// the kind stands in the labels
RETURN n.id AS id

// name: candidates :many @neo4j
// ids
RETURN 'neo4j' AS id
// name: candidates :many @embedded
// ids
RETURN 'embedded' AS id

// name: byKind :fragment
// keeps entities of some kinds
any(label IN labels(n) WHERE label IN $kinds)
`;

describe('the catalog of statements', () => {
  it('finds a text by name and verb, without comments', () => {
    expect(read(good).text('entity', 'one', 'neo4j')).toBe('MATCH (n:Entity {id: $id})\nRETURN n.id AS id');
  });

  it('keeps what a row is, and where the statement stands', () => {
    expect(read(good).entries[0]).toMatchObject({
      description: 'one entity: its id and its name',
      place: 'entity.cypher:3',
    });
  });

  it('tells the engines apart where they part', () => {
    expect(read(good).text('candidates', 'many', 'neo4j')).toBe("RETURN 'neo4j' AS id");
    expect(read(good).text('candidates', 'many', 'embedded')).toBe("RETURN 'embedded' AS id");
  });

  it('gives fragments by name', () => {
    expect(read(good).fragment('byKind', 'embedded')).toBe('any(label IN labels(n) WHERE label IN $kinds)');
  });

  it('puts the fragments that a text includes into it, those of fragments too', () => {
    const parts = '// name: isNear :fragment\n// near\nn.km < {most}\n// name: most :fragment\n// km\n$value';
    const found = read(`// name: near :many\n// ids\nMATCH (n) WHERE {isNear} AND n.{field} > {most}\n${parts}`);
    expect(found.text('near', 'many', 'neo4j')).toBe('MATCH (n) WHERE n.km < $value AND n.{field} > $value');
    expect(found.fragment('isNear', 'neo4j')).toBe('n.km < $value');
  });

  it('says what is wrong with a request', () => {
    const one = read('// name: only :one @neo4j\n// a row\nRETURN 1 AS n');
    expect(() => one.text('other', 'one', 'neo4j')).toThrow('Statement "other": is not in cypher/. Add it under');
    expect(() => one.text('only', 'many', 'neo4j')).toThrow('is declared :one in entity.cypher:1, but asked as :many');
    expect(() => one.text('only', 'one', 'embedded')).toThrow(
      'has no text for embedded, only for neo4j (entity.cypher:1)',
    );
  });

  it.each([
    [
      'a name that is none',
      '// name: Two-Words :one\n// a row\nRETURN 1',
      'entity.cypher:1: "Two-Words" is no camelCase name',
    ],
    ['an unknown verb', '\n// name: entity :few\n// a row\nRETURN 1', 'entity.cypher:2: ":few" is no verb of "entity"'],
    ['a missing verb', '// name: entity\n// a row\nRETURN 1', '"" is no verb of "entity"'],
    ['an unknown engine', '// name: entity :one @oracle\n// a row\nRETURN 1', '"@oracle" is no engine of "entity"'],
    ['words after the header', '// name: entity :one @neo4j please\n// a row\nRETURN 1', '"please" after the header'],
    ['no description', '// name: entity :one\nRETURN 1', '"entity" lacks a comment line'],
    ['no text', '// name: entity :one\n// a row\n', '"entity" has no text'],
    ['text before the first header', 'RETURN 1', 'entity.cypher:1: text before the first header'],
    [
      'a name given twice',
      `${good}\n// name: entity :many\n// a row\nRETURN 1`,
      '"entity" is already declared at entity.cypher:3',
    ],
    [
      'a name for all engines and for one',
      `${good}\n// name: entity :one @neo4j\n// a row\nRETURN 1`,
      'already declared',
    ],
    [
      'a read that writes',
      '// name: entity :one\n// a row\nMERGE (n:Entity {id: $id}) RETURN n.id AS id',
      'contains MERGE; declare it :write',
    ],
    [
      'a fragment that is not there',
      '// name: near :many\n// ids\nMATCH (n) WHERE {isNear}',
      'entity.cypher:1: "near" includes {isNear}; there is no fragment of that name',
    ],
    [
      'a fragment that includes itself',
      '// name: a :fragment\n// a\n{b}\n// name: b :fragment\n// b\n{a}',
      'entity.cypher:1: "a" includes itself, by a, b, a',
    ],
  ])('refuses %s', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  it('takes no property, label or text for a writing clause', () => {
    const text = "MATCH (n:Set {create: $merge}) WHERE n.delete <> 'REMOVE it' RETURN n.set AS row";
    expect(read(`// name: harmless :one\n// a row\n${text}`).text('harmless', 'one', 'neo4j')).toBe(text);
  });

  it('reads a folder, and only its cypher files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
    writeFileSync(join(folder, 'b.cypher'), '// name: second :one\n// a row\nRETURN 2 AS n');
    writeFileSync(join(folder, 'a.cypher'), '// name: first :one\r\n// a row\r\nRETURN 1 AS n\r\n');
    writeFileSync(join(folder, 'notes.md'), 'RETURN');
    expect(readCatalog(pathToFileURL(`${folder}/`)).entries.map(({ name }) => name)).toEqual(['first', 'second']);
    rmSync(folder, { recursive: true });
  });

  it('reads the statements of the project', () => {
    expect(catalog().text('ping', 'one', 'embedded')).toBe('RETURN 1 AS pong');
  });
});
