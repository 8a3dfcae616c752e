import { readlinkSync } from 'node:fs';
import { constants, platform, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { runJob, type Job } from './jobs.ts';

/** On Linux a thread has a priority of its own: where there are more threads than cores, those who answer come first. */
if (platform() === 'linux')
  setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL);

/** The other side of `inWorker`: does the one piece of work that it was started with. */
parentPort?.postMessage(runJob(workerData as Job));
