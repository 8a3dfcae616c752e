import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listening, startScript, type Started } from '../http/service-process.ts';
import { seeds } from '../seeds.ts';

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

const settings = () => ({ DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'warn' });

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { ended, output } = startScript('src/cli/main.ts', args, settings());
  return { code: await ended, ...output };
}

async function serve(more: Record<string, string> = {}): Promise<string> {
  const service = startScript('src/main.ts', [], { ...settings(), ...more });
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
    expect(readFileSync(alone, 'utf8').split('\n').length).toBeGreaterThan(700);
  });

  test('seeds through the running service, and the service answers by it at once', async () => {
    const url = await serve();
    const changed = join(folder, 'seeds');
    cpSync(seeds, changed, { recursive: true });
    appendFileSync(join(changed, 'putuo-2024', 'schools.csv'), 'school-new,新校,,,,,T1/r1,\n');
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
    const broken = join(folder, 'seeds');
    cpSync(seeds, broken, { recursive: true });
    appendFileSync(join(broken, 'putuo-2024', 'schools.csv'), 'school-new,新校,,BAD,,,T9/r1,\n');
    const fault = 'Nothing was loaded: 2 faults.\nschools.csv row 8 "evidence": the edition has no place "T9/r1".';
    const alone = await run('seed', '--dir', broken);
    expect(alone).toMatchObject({ code: 1, out: '', err: expect.stringContaining(fault) });
    await serve();
    expect(await run('seed', '--dir', broken)).toEqual(alone);
  });

  test('says what is not UTF-8, what is no folder, and what is no dump', async () => {
    const odd = join(folder, 'seeds');
    cpSync(seeds, odd, { recursive: true });
    writeFileSync(join(odd, 'putuo-2024', 'schools.csv'), Buffer.from([0xc6, 0xd5, 0xcd, 0xd3, 0x0a]));
    expect((await run('seed', '--dir', odd)).err).toContain('schools.csv: is not UTF-8. Save it as "CSV UTF-8".');
    expect((await run('seed', '--dir', join(folder, 'none'))).err).toMatch(/^There is no file or folder .*none\.\n$/);
    const dump = join(folder, 'dump.jsonl');
    writeFileSync(dump, 'nonsense\n');
    expect((await run('load', dump)).err).toContain('dump.jsonl row 1: is no JSON object.');
  });

  test('two at once: one seeds, the other is told who holds the store, or finds it seeded', async () => {
    const runs = await Promise.all([run('seed'), run('seed')]);
    expect(runs.some(({ code }) => code === 0)).toBe(true);
    for (const { code, err } of runs) if (code !== 0) expect(err).toMatch(/is in use by/);
  });

  test('seeds that are newer than the store are announced at start and not applied', async () => {
    await run('seed');
    const changed = join(folder, 'seeds');
    cpSync(seeds, changed, { recursive: true });
    appendFileSync(join(changed, 'putuo-2024', 'schools.csv'), 'school-new,新校,,,,,T1/r1,\n');
    await serve({ SEEDS_DIR: changed });
    expect(services[0]?.output.out).toContain(
      'The seeds say something else than the store was last given: putuo-2024. Apply them by: npm run seed',
    );
  });

  test('who may not write is told so, and what would allow it', async () => {
    await serve({ CURATOR_TOKEN: 'a-token-of-curators' });
    expect(await run('seed')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Only curators may change the graph'),
    });
  });
});
