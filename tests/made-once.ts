import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Folder that all test files of one run share, see `tests/prepare.mjs`. */
const SHARED = process.env['TEST_SHARED_FOLDER']!;

/** A folder that `fill` has filled, once for all test files of a run: the first to ask fills it, the others wait. */
export async function madeOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const [folder, unfinished] = [join(SHARED, name), join(SHARED, `${name}-unfinished`)];
  if (existsSync(folder)) return folder;
  const mine = await mkdir(unfinished).then(
    () => true,
    () => false,
  );
  if (mine) {
    await fill(unfinished).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    });
    await rename(unfinished, folder);
    return folder;
  }
  while (existsSync(unfinished)) await sleep(50);
  return madeOnce(name, fill);
}

/** An empty folder, which goes with the shared one when the run ends. */
export function emptyFolder(name: string): Promise<string> {
  return mkdtemp(join(SHARED, `${name}-`));
}
