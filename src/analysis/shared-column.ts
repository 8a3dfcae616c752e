/** Bytes on shared memory, all 0, which a worker reads without a copy. */
export function sharedColumn8(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}
