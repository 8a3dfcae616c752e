import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listening, startProcess, type Started } from '../http/service-process.ts';
import { withRow } from '../edition/folder-of.ts';
import { seeds, smallSeeds } from '../seeds.ts';
import { runCommand } from './command-process.ts';

let folder: string;
let services: Started[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  services = [];
});
afterEach(async () => {
  for (const { child, ended } of services) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => ({
  ...{ DATA_DIR: join(folder, 'data'), SEEDS_DIR: smallSeeds, PORT: '0', LOG_LEVEL: 'warn' },
});

const runWith = (more: Record<string, string>, ...args: string[]) => runCommand({ ...settings(), ...more }, ...args);
const run = (...args: string[]) => runWith({}, ...args);

/** A copy of the small edition with one school more. */
function seedsWith(school: Readonly<Record<string, string>>): string {
  const changed = join(folder, 'seeds');
  cpSync(smallSeeds, changed, { recursive: true });
  const file = join(changed, 'jia-2024', 'schools.csv');
  writeFileSync(file, withRow(school)(readFileSync(file, 'utf8')));
  return changed;
}

const newSchool = { id: 'school-new', name: '新校', evidence: 'T1/r1' };

async function serve(more: Record<string, string> = {}): Promise<string> {
  const service = startProcess([], { ...settings(), ...more });
  services.push(service);
  return listening(service);
}

describe('the command line', () => {
  test('exports an empty store after seeding it, and the same through the running service', async () => {
    const [alone, served] = [join(folder, 'alone.jsonl'), join(folder, 'served.jsonl')];
    expect(await run('export', '--format', 'jsonl', '--out', alone)).toEqual({ code: 0, out: '', err: '' });
    await serve();
    expect(await run('export', '--out', served)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(served, 'utf8')).toBe(readFileSync(alone, 'utf8'));
    const count = (kind: string) => readFileSync(alone, 'utf8').split(`{"record":"${kind}"`).length - 1;
    expect([count('entity'), count('relationship'), count('figure'), count('evidence')]).toEqual([30, 38, 7, 10]);
  });

  test('exports the tables for the next report, through the service as without it, and says which editions there are', async () => {
    const tables = (...more: string[]) => run('export', '--report-tables', 'jia-2024', '--format', 'csv', ...more);
    const alone = await tables('--language', 'en');
    expect(alone).toMatchObject({ code: 0, err: '', out: expect.stringContaining(',derived,counted,3,家,3 named,') });
    const missing = ['export', '--report-tables', 'jia-1999', '--format', 'xlsx'];
    const message = 'There is no edition "jia-1999". Did you mean "jia-2024"?';
    expect(await run(...missing)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) });
    await serve();
    expect(await tables('--language', 'en')).toEqual(alone);
    expect(await run(...missing)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) });
    expect((await run('export', '--report-tables', 'jia-2024')).err).toContain('There is no format of tables "jsonl".');
  });

  test("seeds the project's own edition, row by row", async () => {
    const { code, out, err } = await runWith({ SEEDS_DIR: seeds }, 'seed', '--json');
    expect([code, err]).toEqual([0, '']);
    const reports = JSON.parse(out) as { edition: string; added: Record<string, number> }[];
    expect(reports.map(({ edition }) => edition).sort()).toEqual(
      readdirSync(seeds, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    );
    const units =
      readFileSync(join(seeds, 'putuo-2024', 'units.csv'), 'utf8')
        .trimEnd()
        .split('\n').length - 1;
    expect(reports.find(({ edition }) => edition === 'putuo-2024')?.added).toMatchObject({
      edition: 1,
      evidence: units,
    });
  });

  test('seeds through the running service, and the service answers by it at once', async () => {
    const url = await serve();
    const changed = seedsWith(newSchool);
    const check = await run('seed', '--dir', changed, '--check');
    expect(check).toMatchObject({ code: 0, err: '', out: expect.stringContaining('would be added: 1 entity') });
    const seeded = await run('seed', '--dir', changed);
    expect(seeded).toMatchObject({ code: 0, err: '', out: expect.stringContaining('added: 1 entity') });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ school(name: "新校") { readableId } }' }),
    });
    expect(await response.json()).toEqual({ data: { school: { readableId: 'school-new' } } });
  });

  test('tells all faults of a folder, through the service as without it, and changes nothing', async () => {
    const broken = seedsWith({ ...newSchool, type: 'BAD', evidence: 'T9/r1' });
    const fault = 'Nothing was loaded: 2 faults.\nschools.csv row 6 "evidence": the edition has no place "T9/r1".';
    const alone = await run('seed', '--dir', broken);
    expect(alone).toMatchObject({ code: 1, out: '', err: expect.stringContaining(fault) });
    await serve();
    expect(await run('seed', '--dir', broken)).toEqual(alone);
  });

  test('says what is not UTF-8, what is no folder, and what is no dump', async () => {
    const odd = join(folder, 'seeds');
    cpSync(smallSeeds, odd, { recursive: true });
    writeFileSync(join(odd, 'jia-2024', 'schools.csv'), Buffer.from([0xc6, 0xd5, 0xcd, 0xd3, 0x0a]));
    expect((await run('seed', '--dir', odd)).err).toContain(
      'schools.csv: is not UTF-8; it looks like GBK (GB 18030). Save it as "CSV UTF-8".',
    );
    expect((await run('seed', '--dir', join(folder, 'none'))).err).toMatch(/^There is no file or folder .*none\.\n$/);
    const dump = join(folder, 'dump.jsonl');
    writeFileSync(dump, 'nonsense\n');
    expect((await run('load', dump)).err).toContain('dump.jsonl line 1: must be the head of a dump');
  });

  test('two at once: one seeds, the other is told who holds the store, or finds it seeded', async () => {
    const runs = await Promise.all([run('seed'), run('seed')]);
    expect(runs.some(({ code }) => code === 0)).toBe(true);
    for (const { code, err } of runs) if (code !== 0) expect(err).toMatch(/is in use by/);
  });

  test('seeds that are newer than the store are announced at start and not applied', async () => {
    await run('seed');
    const changed = seedsWith(newSchool);
    await serve({ SEEDS_DIR: changed });
    expect(services[0]?.output.out).toContain(
      'The seeds say something else than the store was last given: jia-2024. Apply them by: npm run seed',
    );
  });

  test('writes through its own service whatever the token of curators, by a secret that only its owner can read', async () => {
    await serve({ CURATOR_TOKEN: 'a-token-of-curators' });
    const secret = join(folder, 'data', 'owner-secret-embedded');
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(await run('seed', '--dir', seedsWith(newSchool))).toMatchObject({ code: 0, err: '' });
    expect(await runWith({ CURATOR_TOKEN: 'another-token-of-curators' }, 'seed')).toMatchObject({ code: 0, err: '' });
  });

  test('who may neither read the secret nor has the token is told so, and what would allow it', async () => {
    await serve({ CURATOR_TOKEN: 'a-token-of-curators' });
    rmSync(join(folder, 'data', 'owner-secret-embedded'));
    expect(await run('seed')).toMatchObject({
      code: 1,
      err: expect.stringContaining('A change of the graph needs a token. Send the CURATOR_TOKEN of the service'),
    });
    expect(await runWith({ CURATOR_TOKEN: 'a-token-of-curators' }, 'seed')).toMatchObject({ code: 0, err: '' });
  });
});
