/** Colors of kinds, chosen to stay apart under all common kinds of color sight; further kinds share a quiet one. */
const colors: Readonly<Record<string, string>> = {
  School: '#2e419b',
  University: '#2e419b',
  Enterprise: '#b68024',
  Alliance: '#0f9794',
  Team: '#8f67d8',
  Person: '#6f132e',
  Project: '#6f581c',
};
const OTHER = '#7a7f87';

/** The color of a kind, as #rrggbb. */
export function colorOf(kind: string): string {
  return colors[kind] ?? OTHER;
}

/** The size for drawing that a number of relationships stands for: its square root, so that areas compare. */
export function sizeOf(degree: number): number {
  return Number((2 + Math.sqrt(degree)).toFixed(3));
}
