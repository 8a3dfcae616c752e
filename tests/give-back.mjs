import { rmSync } from 'node:fs';

/** After the tests of one run: the folder that test files shared goes. */
export default function giveBack() {
  rmSync(process.env.TEST_SHARED_FOLDER, { recursive: true, force: true });
}
