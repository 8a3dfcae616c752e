import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../src/ensure-built.js';

/** Before the tests of one run: the service and its pages are built, and there is a folder for what test files share. */
export default function prepare() {
  ensureBuilt();
  process.env.TEST_RUN = String(process.pid);
  process.env.TEST_SHARED_FOLDER = mkdtempSync(join(tmpdir(), 'shared-'));
}
