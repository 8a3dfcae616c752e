import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folder that the test files of one run share, see `tests/run.mjs`; a file that is run by itself has none. */
const SHARED = process.env['TEST_SHARED_FOLDER'];

/** A folder, and what to do when it is no longer needed. */
export interface Made {
  readonly folder: string;
  giveBack(): Promise<void>;
}

/** A folder that `fill` has filled: once for all test files of a run, or for this file where it is run by itself. */
export async function madeOnce(name: string, fill: (folder: string) => Promise<void>): Promise<Made> {
  if (!SHARED) {
    const folder = await emptyFolder(name);
    await fill(folder);
    return { folder, giveBack: () => rm(folder, { recursive: true }) };
  }
  const folder = join(SHARED, name);
  if (!existsSync(folder)) {
    const unfinished = `${folder}-unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await fill(unfinished);
    await rename(unfinished, folder);
  }
  return { folder, giveBack: async () => undefined };
}

export function emptyFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `${name}-`));
}
