import { startThread } from '../start-thread.ts';
import type { Job, JobName, Results } from './jobs.ts';

/** Does a piece of work in a thread of its own, so that no request waits for it. */
export function inWorker<N extends JobName>(job: Job & { readonly name: N }): Promise<Results[N]> {
  return new Promise((resolve, reject) => {
    const worker = startThread('./analysis-worker', import.meta.url, job);
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The analysis ${job.name} ended early (code ${code}).`)));
  });
}
