import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

type Place = Pick<Config, 'dataFolder' | 'store'>;

/** What allows the owner of a data folder to change the graph over HTTP, as long as the service runs. */
export interface OwnerSecret {
  readonly secret: string;
  /** Removes the file. */
  forget(): void;
}

/**
 * Puts a fresh secret into a file of the data folder that only its owner can read, in place of one that an earlier run left. Throws where
 * the file cannot be written, or where the file system lets others read it.
 */
export function keepOwnerSecret(place: Place): OwnerSecret {
  const path = ownerSecretPath(place);
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  if (isReadByOthers(path)) {
    rmSync(path, { force: true });
    throw new Error(`other users can read what is written in ${place.dataFolder}`);
  }
  return { secret, forget: () => readOwnerSecret(place) === secret && rmSync(path, { force: true }) };
}

/** The secret of the service that runs on a data folder; `null` where there is none, or not for this user. */
export function readOwnerSecret(place: Place): string | null {
  try {
    return readFileSync(ownerSecretPath(place), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** One file for each kind of store, so that a service on Neo4j and an embedded one may share a folder. */
export function ownerSecretPath({ dataFolder, store }: Place): string {
  return join(dataFolder, `owner-secret-${store.engine}`);
}

/** Windows has no such modes; there a file belongs to whom its folder does. */
function isReadByOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
}
