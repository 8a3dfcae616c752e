import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/** Runs the files that read the project's seeds first, so that the one store which they share is seeded once. */
export default class SeededFirst extends Sequencer {
  sort(tests) {
    const writes = (test) => Number(!readFileSync(test.path, 'utf8').includes('openSeededGraph'));
    return [...super.sort(tests)].sort((one, other) => writes(one) - writes(other));
  }
}
