import grafeo from '@grafeo-db/js';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFormatError, StoreHeldError, StoreSettingsError } from '../errors.ts';
import { messageOf } from './grafeo-errors.ts';
import { readHolder } from './holder.ts';

/** A commit reaches the disk within this time, in milliseconds: the engine by itself would wait for the next commit. */
const checkpointInterval = 1000;

/** What to do with a store that cannot be used as it is. */
export function rebuildText(folder: string): string {
  return `Move the folder ${folder} away and build the store again with "npm run seed".`;
}

/**
 * Opens (or creates) the file of a store's folder. Throws a `StoreHeldError` where a process has it open, and a
 * `StoreFormatError` where the file is damaged or of an unknown format.
 */
export function openFile(folder: string): grafeo.GrafeoDB {
  mkdirSync(folder, { recursive: true });
  try {
    const database = grafeo.GrafeoDB.create(join(folder, 'graph.grafeo'));
    database.setCheckpointTriggers({ intervalMs: checkpointInterval });
    return database;
  } catch (error) {
    const message = messageOf(error);
    if (/cannot be locked|is locked by/.test(message))
      throw new StoreHeldError(folder, readHolder(folder) ?? undefined, { cause: error });
    if (/permission denied|read-only file system/i.test(message))
      throw new StoreSettingsError(`The store in ${folder} may not be written by this user: ${message}.`, {
        cause: error,
      });
    throw new StoreFormatError(`The store in ${folder} cannot be read: ${message}. ${rebuildText(folder)}`, {
      cause: error,
    });
  }
}
