import { parentPort, workerData } from 'node:worker_threads';
import { lowerPriority } from '../low-priority.ts';
import { runJob, type Job } from './jobs.ts';

/** The other side of `inWorker`: does the one piece of work that it was started with. */
lowerPriority();
parentPort?.postMessage(runJob(workerData as Job));
