/** A part of a filter as a caller would write it: `founded.atLeast: 2020`. */
export function say(path: string, value: unknown): string {
  return `${path}: ${written(value)}`;
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return fields.length === 0 ? '{}' : `{ ${fields.map(([key, each]) => say(key, each)).join(', ')} }`;
}
