import { breath } from './turns.ts';

/** Runs `work` for slices of the numbers from 0 to before `length`; other work of the process gets its turn between them. */
export async function inSlices(
  length: number,
  size: number,
  work: (start: number, end: number) => void,
): Promise<void> {
  for (let start = 0; start < length; start += size) {
    if (start > 0) await breath();
    work(start, Math.min(start + size, length));
  }
}
