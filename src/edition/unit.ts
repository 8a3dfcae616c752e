/** What a unit of a report is; `HEADING` names a section, table, figure or case, `COLUMNS` the head of a table. */
export const unitKinds = ['TITLE', 'CONTENTS', 'HEADING', 'PARAGRAPH', 'CAPTION', 'COLUMNS', 'ROW'] as const;

/** One of {@link unitKinds}. */
export type UnitKind = (typeof unitKinds)[number];

/**
 * A unit of an edition's register: the smallest place that evidence points to. It holds no text, only where the text stands
 * (`from`, `to`: lines counted from 1, both included), how long it is (`length`, in characters without white space) and
 * `digest`, the first 16 hexadecimal digits of the SHA-256 of those characters.
 */
export interface Unit {
  /** For example `6.1/p4`, `T2/r3`, `F4/r2`, `case4/T1/r2`, `toc`. */
  readonly address: string;
  readonly kind: UnitKind;
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly digest: string;
}
