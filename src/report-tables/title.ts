import type { MetricColumn } from './metric-columns.ts';

/** The title of a table in both languages: what its rows are of, and what stands in its columns. */
export function titleOf(
  kinds: readonly { readonly zh: string; readonly en: string }[],
  columns: readonly MetricColumn[],
): { zh: string; en: string } {
  const heads = columns.map(({ column }) => column);
  const zh = kinds.map((kind) => kind.zh).join('、');
  const en = kinds.map((kind) => kind.en).join(', ');
  if (heads.length === 0) return { zh, en: sentence(en) };
  const [first] = heads;
  const rest = heads.length - 1;
  return {
    zh: `${zh}：${first!.zh}${rest > 0 ? `等 ${heads.length} 项` : ''}`,
    en: sentence(`${en}: ${first!.en}${rest > 0 ? ` and ${rest} more` : ''}`),
  };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
