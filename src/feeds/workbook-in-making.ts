import { startThread } from '../start-thread.ts';
import type { Sheet } from './workbook.ts';

/** A large workbook, put together in a thread of its own from the rows that are added, so that no request waits for it. */
export class WorkbookInMaking {
  private readonly worker = startThread('./workbook-worker', import.meta.url);

  private readonly made = new Promise<Uint8Array>((resolve, reject) => {
    this.worker.unref();
    this.worker.once('message', resolve);
    this.worker.once('error', reject);
    this.worker.once('exit', (code) => reject(new Error(`The making of a workbook ended early (code ${code}).`)));
  });

  constructor() {
    this.made.catch(() => undefined); // told to whom waits for it
  }

  /** Adds rows to a sheet; the first ones make it. */
  add(part: Sheet): void {
    this.worker.postMessage(part);
  }

  /** The workbook of all that was added. */
  finished(): Promise<Uint8Array> {
    this.worker.postMessage(null);
    return this.made;
  }

  /** Leaves nothing running. */
  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
