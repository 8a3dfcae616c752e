import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../measure/figure.ts';
import { percentile } from '../measure/percentile.ts';
import { startService, type Service } from '../service/service.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ONE_HOP =
  '{ school(name: "曹杨职校") { name relationships(first: 20) { edges { other { name } node { role form } } } } }';
const REQUESTS = 3000;

/** A fresh clone and its first answers over the project's own seeds, on the embedded engine. */
export async function* start(): AsyncIterable<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  let service: Service | undefined;
  try {
    const clone = cloneInto(join(folder, 'clone'));
    const settings = { DATA_DIR: join(folder, 'data'), NEO4J_URI: '' };
    service = await startService(clone, settings);
    const fresh = await firstAnswer(service);
    await service.stop();
    service = await startService(clone, settings);
    const seeded = await firstAnswer(service);
    yield { what: 'first answer after `npm start`, fresh clone (build, seeds)', value: fresh, unit: 's', bar: 20 };
    yield { what: 'first answer after `npm start`, built and seeded', value: seeded, unit: 's', bar: 3 };
    const times = await oneHop(service);
    const what = `one-hop question over HTTP, median of ${REQUESTS}`;
    yield { what, value: percentile(times, 0.5), unit: 'ms', bar: 3 };
    yield { what: 'the same, 99th percentile', value: percentile(times, 0.99), unit: 'ms' };
    yield { what: 'resident memory after them', value: service.megabytes(), unit: 'MB', bar: 200 };
  } finally {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What git knows of the project, with the packages that are installed. */
function cloneInto(clone: string): string {
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
  for (const file of files) cpSync(join(ROOT, file), join(clone, file));
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}

/** Seconds from the command to the first answer. */
async function firstAnswer(service: Service): Promise<number> {
  const begun = performance.now();
  await service.ask(ONE_HOP);
  return (service.startMilliseconds + performance.now() - begun) / 1000;
}

async function oneHop(service: Service): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const begun = performance.now();
    await service.ask(ONE_HOP);
    times.push(performance.now() - begun);
  }
  return times;
}
