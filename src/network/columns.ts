/** Columns of entities by place, and of relationships by number; all on shared memory, so that a worker reads them without a copy. */
export interface Columns {
  /** Code of an entity's kind, and of its finer type (that of `''` where it has none). */
  readonly kind: Uint16Array;
  readonly type: Uint16Array;
  /** Ends of a relationship, as places. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Codes of a relationship's type and of its facts. */
  readonly relationshipType: Uint16Array;
  readonly facts: Uint32Array;
  /** Code of what a relationship's id has beyond its type and ends. */
  readonly distinction: Uint32Array;
  /** Code of the editions that a relationship is written in. */
  readonly editions: Uint32Array;
  /** Number of places where a relationship is written; 65,535 stands for that many and more. */
  readonly evidences: Uint16Array;
  /**
   * Relationships of each entity, whichever end it is: those of place `p` stand from `offset[p]` to before `offset[p + 1]`
   * in `other` (the place at the other end) and `relationship` (its number), in the order of the other end.
   */
  readonly offset: Uint32Array;
  readonly other: Uint32Array;
  readonly relationship: Uint32Array;
}

/** Whole numbers of 16 or 32 bits on shared memory, all 0. */
export function sharedColumn(bits: 16, length: number): Uint16Array<SharedArrayBuffer>;
export function sharedColumn(bits: 32, length: number): Uint32Array<SharedArrayBuffer>;
export function sharedColumn(bits: 16 | 32, length: number): Uint16Array | Uint32Array {
  const buffer = new SharedArrayBuffer(length * (bits / 8));
  return bits === 16 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}
