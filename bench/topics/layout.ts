import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { planNetwork } from '../generate/generate.ts';
import type { Figure } from '../measure/figure.ts';
import type { Bench } from '../service/bench.ts';
import { cachedStore } from '../store/cached-store.ts';

const DRAWER = fileURLToPath(new URL('../store/lay-out-main.ts', import.meta.url));
const SIZES = [2000, 10_000];

/** Laying networks out for drawing from nothing, whatever sizes the run is for. */
export async function* layout(bench: Bench): AsyncIterable<Figure> {
  for (const entities of SIZES) {
    await bench.stopped(entities);
    const { folder } = cachedStore('embedded', await planNetwork({ entities }));
    const command = ['--import', 'tsx', DRAWER, folder];
    const { milliseconds } = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as {
      milliseconds: number;
    };
    const what = `layout of ${entities} entities from nothing`;
    yield { what, value: milliseconds / 1000, unit: 's', ...(entities <= 2000 ? { bar: 5 } : {}) };
  }
}
