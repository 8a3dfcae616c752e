import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keepOwnerSecret, ownerSecretPath, readOwnerSecret } from '../../src/owner-secret.ts';

let parent: string;
beforeEach(() => void (parent = mkdtempSync(join(tmpdir(), 'owner-'))));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const embedded = () => {
  const folder = join(parent, 'data');
  return { dataFolder: folder, store: { engine: 'embedded', folder } } as const;
};
const neo4j = () => {
  const login = { user: undefined, password: undefined, database: undefined };
  return { dataFolder: join(parent, 'data'), store: { engine: 'neo4j', uri: 'bolt://127.0.0.1:1', ...login } } as const;
};
const mode = (path: string) => statSync(path).mode & 0o777;

describe("The owner's secret", () => {
  test('is in a file, and a folder where there was none, that nobody else can read', () => {
    const { secret } = keepOwnerSecret(neo4j());
    expect([mode(ownerSecretPath(neo4j())), mode(neo4j().dataFolder)]).toEqual([0o600, 0o700]);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(readOwnerSecret(neo4j())).toBe(secret);
  });

  test('is another one at each start, and takes the place of what was left, open to others or elsewhere', () => {
    const first = keepOwnerSecret(embedded()).secret;
    chmodSync(ownerSecretPath(embedded()), 0o644);
    const second = keepOwnerSecret(embedded()).secret;
    expect([second === first, mode(ownerSecretPath(embedded()))]).toEqual([false, 0o600]);
    const elsewhere = join(parent, 'elsewhere');
    writeFileSync(elsewhere, 'untouched');
    rmSync(ownerSecretPath(embedded()));
    symlinkSync(elsewhere, ownerSecretPath(embedded()));
    const third = keepOwnerSecret(embedded()).secret;
    expect([readOwnerSecret(embedded()), readFileSync(elsewhere, 'utf8')]).toEqual([third, 'untouched']);
  });

  test('is gone after the service, unless another service has put its own there', () => {
    const first = keepOwnerSecret(embedded());
    const second = keepOwnerSecret(embedded());
    first.forget();
    expect(readOwnerSecret(embedded())).toBe(second.secret);
    second.forget();
    expect([existsSync(ownerSecretPath(embedded())), readOwnerSecret(embedded())]).toEqual([false, null]);
  });

  test('of a service on Neo4j leaves that of an embedded one alone', () => {
    const { secret } = keepOwnerSecret(embedded());
    keepOwnerSecret(neo4j()).forget();
    expect(readOwnerSecret(embedded())).toBe(secret);
  });

  test('is not kept where a file cannot be', () => {
    writeFileSync(join(parent, 'data'), '');
    expect(() => keepOwnerSecret(embedded())).toThrow(/EEXIST|ENOTDIR/);
    rmSync(join(parent, 'data'));
    mkdirSync(ownerSecretPath(embedded()), { recursive: true });
    expect(() => keepOwnerSecret(embedded())).toThrow();
    expect(readOwnerSecret(embedded())).toBeNull();
  });
});
