import { Worker } from 'node:worker_threads';

/**
 * Starts a module, named as seen from `here` and without its ending, in a thread of its own. From sources (in tests and development) it is
 * loaded through a compiler; built, as it is.
 */
export function startThread(module: string, here: string, workerData?: unknown): Worker {
  if (!here.endsWith('.ts')) return new Worker(new URL(`${module}.js`, here), { workerData });
  const name = JSON.stringify(`${module}.ts`);
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${name}, ${JSON.stringify(here)}))`;
  return new Worker(load, { workerData, eval: true });
}
