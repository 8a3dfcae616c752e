import type { CatalogEntry } from './catalog-file.ts';
import { CatalogError } from './errors.ts';

/** A fragment that another text includes by its name in braces; `{field}` stands for a field of the registers. */
const included = /\{(?!field\})([a-z][A-Za-z]*)\}/g;

/** The names of the fragments that a text includes, each once. */
export function includesOf(text: string): string[] {
  return [...new Set([...text.matchAll(included)].map(([, name]) => name!))];
}

/** The entries with each `{name}` replaced by the fragment of that name; throws a `CatalogError` where there is none. */
export function withIncludes(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const fragments = new Map(entries.filter(({ verb }) => verb === 'fragment').map((entry) => [entry.name, entry]));
  return entries.map((entry) => ({ ...entry, text: textOf(entry, fragments, []) }));
}

function textOf(
  { name, place, text }: CatalogEntry,
  fragments: ReadonlyMap<string, CatalogEntry>,
  within: readonly string[],
): string {
  if (within.includes(name))
    throw new CatalogError(`${place}: "${name}" includes itself, by ${[...within, name].join(', ')}.`);
  return text.replace(included, (_, part: string) => {
    const fragment = fragments.get(part);
    if (fragment) return textOf(fragment, fragments, [...within, name]);
    throw new CatalogError(`${place}: "${name}" includes {${part}}; there is no fragment of that name.`);
  });
}
