import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { generatorVersion, type Network } from '../generate/network.ts';
import type { Engine } from '../../src/graph/graph.ts';

/** What loading a network came to. */
export interface Loading {
  readonly records: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** A store that holds a network, kept from run to run. */
export interface CachedStore {
  readonly folder: string;
  readonly loading: Loading;
}

const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));
const LOADER = fileURLToPath(new URL('load-main.ts', import.meta.url));

/** The store of a network on an engine, loaded now (in a process of its own) unless an earlier run has left it. */
export function cachedStore(engine: Engine, network: Network): CachedStore {
  const { seed, entities, relationshipsPerEntity } = network.options;
  const { seeds } = network.shape.edition;
  const key = [engine, `v${generatorVersion}`, seeds, seed, entities, relationshipsPerEntity].join('-');
  const folder = join(CACHE, key);
  if (!existsSync(join(folder, 'loading.json'))) loadInto(folder, engine, network);
  return { folder, loading: JSON.parse(readFileSync(join(folder, 'loading.json'), 'utf8')) as Loading };
}

/** A store is moved to its place when it is whole, so that an interrupted run leaves none. */
function loadInto(folder: string, engine: Engine, { options }: Network): void {
  const draft = `${folder}.part`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  process.stderr.write(`Loading ${options.entities} entities into ${engine} …\n`);
  const command = ['--import', 'tsx', LOADER, engine, draft, JSON.stringify(options)];
  const loading = execFileSync(process.execPath, command, { encoding: 'utf8' });
  writeFileSync(join(draft, 'loading.json'), loading);
  renameSync(draft, folder);
}
