import { Worker } from 'node:worker_threads';
import type { Job, JobName, Results } from './jobs.ts';

const here = import.meta.url;

/** From sources (in tests and development) the worker is loaded through a compiler; built, as it is. */
function startWorker(workerData: Job): Worker {
  if (!here.endsWith('.ts')) return new Worker(new URL('./analysis-worker.js', here), { workerData });
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport('./analysis-worker.ts', ${JSON.stringify(here)}))`;
  return new Worker(load, { workerData, eval: true });
}

/** Does a piece of work in a thread of its own, so that no request waits for it. */
export function inWorker<N extends JobName>(job: Job & { readonly name: N }): Promise<Results[N]> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(job);
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The analysis ${job.name} ended early (code ${code}).`)));
  });
}
