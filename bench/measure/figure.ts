/** A measured figure, a row of the table that a run prints. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the value shall not exceed, in the same unit; without one there is no bar. */
  readonly bar?: number;
}

/** A figure as a row of a Markdown table: `| what | measured | bar |`. */
export function rowOf({ what, value, unit, bar }: Figure): string {
  return `| ${what} | ${shown(value, unit)} | ${bar === undefined ? '' : shown(bar, unit)} |`;
}

function shown(value: number, unit: string): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return unit === '×' ? `${value.toFixed(2)}×` : `${value.toFixed(digits)} ${unit}`;
}
