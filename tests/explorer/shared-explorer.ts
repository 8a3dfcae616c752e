import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeOnce } from '../made-once.ts';

/** Where the service and the Chromium of this run are: an HTTP address and a WebSocket's. */
export interface SharedExplorer {
  readonly url: string;
  readonly browser: string;
}

const script = fileURLToPath(new URL('serve.ts', import.meta.url));

/** The one service and the one Chromium that all browser tests of a run look at, started by the first of them. */
export async function sharedExplorer(): Promise<SharedExplorer> {
  const folder = await madeOnce('explorer', async (made) => {
    await mkdir(made, { recursive: true });
    await writeFile(join(made, 'address.json'), await start());
  });
  return JSON.parse(await readFile(join(folder, 'address.json'), 'utf8')) as SharedExplorer;
}

/** Starts them, and answers with the line that says where they are. */
async function start(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, process.env['TEST_RUN']!], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const line = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => null)]);
  if (!line) throw new Error('The service for the browser tests did not start; it says why above.');
  child.unref();
  child.stdout.destroy();
  return String(line[0]);
}
