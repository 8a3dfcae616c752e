import { sharedColumn } from './columns.ts';

/** Whole numbers that are added one by one, kept in 32 bits each. */
export class GrowingColumn {
  length = 0;
  private values = new Uint32Array(1024);

  /** Adds a number at the end. */
  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The numbers on shared memory, in 16 bits each. */
  shared16(): Uint16Array<SharedArrayBuffer> {
    const column = sharedColumn(16, this.length);
    column.set(this.values.subarray(0, this.length));
    return column;
  }

  /** The numbers on shared memory, in 32 bits each. */
  shared32(): Uint32Array<SharedArrayBuffer> {
    const column = sharedColumn(32, this.length);
    column.set(this.values.subarray(0, this.length));
    return column;
  }
}
