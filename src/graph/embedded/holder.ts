import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Holder } from '../errors.ts';

/**
 * Who holds the embedded store of a folder, or `null` where nobody left a note or the note's process is gone. The note
 * informs; what keeps two processes apart is the engine's own lock.
 */
export function readHolder(folder: string): Holder | null {
  const holder = readNote(folder);
  return holder !== null && isAlive(holder.pid) ? holder : null;
}

/** Notes this process as the holder of a folder's store; `command` is what it was started as. */
export function noteHolder(folder: string, command: string): void {
  writeNote(folder, { pid: process.pid, command, since: new Date().toISOString() });
}

/** Adds to the note of this process where it answers, so that the command line can go through it. Does nothing without a note. */
export function setHolderUrl(folder: string, url: string): void {
  const holder = readNote(folder);
  if (holder?.pid === process.pid) writeNote(folder, { ...holder, url });
}

/** Removes the note of this process. */
export function removeHolder(folder: string): void {
  if (readNote(folder)?.pid === process.pid) rmSync(notePath(folder), { force: true });
}

function notePath(folder: string): string {
  return join(folder, 'holder.json');
}

function readNote(folder: string): Holder | null {
  if (!existsSync(notePath(folder))) return null;
  try {
    const note = JSON.parse(readFileSync(notePath(folder), 'utf8')) as Holder;
    return typeof note.pid === 'number' ? note : null;
  } catch {
    return null;
  }
}

/** Written beside and renamed, so that a reader never sees half a note. */
function writeNote(folder: string, holder: Holder): void {
  const draft = `${notePath(folder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`);
  renameSync(draft, notePath(folder));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
