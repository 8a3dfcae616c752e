/** The largest whole number that the API can say: GraphQL's Int has 32 bits. */
export const LARGEST_WHOLE = 2 ** 31 - 1;

/** Why a value cannot be kept as a number of either engine, or `null` where it can: beyond 2^53 neighboring whole numbers are one. */
export function numberFault(value: unknown): string | null {
  if (typeof value !== 'number' || Number.isNaN(value)) return `must be a number; it is ${shown(value)}.`;
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return null;
  return `is ${value}, a number beyond ±${Number.MAX_SAFE_INTEGER} (2^53 − 1), which cannot be kept exactly. Write a smaller number, or another unit.`;
}

/** Why a value is not a whole number within the bounds, or `null` where it is one. */
export function wholeFault(value: unknown, least = 0, most = LARGEST_WHOLE): string | null {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return null;
  return `must be a whole number from ${least} to ${most}; it is ${shown(value)}.`;
}

const LONGEST_SHOWN = 60;

/** A value as a message quotes it: as JSON, shortened. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
