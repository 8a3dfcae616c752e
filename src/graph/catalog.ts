import { readdirSync, readFileSync } from 'node:fs';
import { parseStatements, type CatalogEntry } from './catalog-file.ts';
import { CatalogError, StatementError } from './errors.ts';
import type { Engine } from './graph.ts';
import { withIncludes } from './includes.ts';
import type { Verb } from './statement.ts';

/** All statements of `cypher/`, found by name, with the fragments that they include. A name is given once, or once per engine. */
export class Catalog {
  readonly #entries = new Map<string, CatalogEntry[]>();

  constructor(entries: readonly CatalogEntry[]) {
    for (const entry of withIncludes(entries)) this.#add(entry);
  }

  /** Every statement and fragment, in the order of files and lines. */
  get entries(): readonly CatalogEntry[] {
    return [...this.#entries.values()].flat();
  }

  /** The text of a statement for an engine; a `StatementError` where there is none, or where it is asked by another verb. */
  text(name: string, verb: Verb | 'fragment', engine: Engine): string {
    const entry = this.#find(name, engine);
    if (entry.verb === verb) return entry.text;
    throw new StatementError(name, `is declared :${entry.verb} in ${entry.place}, but asked as :${verb}.`);
  }

  /** The text of a named fragment, for statements that are composed from closed parts. */
  fragment(name: string, engine: Engine): string {
    return this.text(name, 'fragment', engine);
  }

  #find(name: string, engine: Engine): CatalogEntry {
    const named = this.#entries.get(name);
    if (named === undefined) {
      throw new StatementError(name, `is not in cypher/. Add it under "// name: ${name} :one|:many|:write".`);
    }
    const entry = named.find((each) => each.engine === undefined || each.engine === engine);
    if (entry !== undefined) return entry;
    throw new StatementError(name, `has no text for ${engine}, only for ${named[0]?.engine} (${named[0]?.place}).`);
  }

  #add(entry: CatalogEntry): void {
    const named = this.#entries.get(entry.name) ?? [];
    const twin = named.find((each) => !each.engine || !entry.engine || each.engine === entry.engine);
    if (twin !== undefined) {
      throw new CatalogError(
        `${entry.place}: "${entry.name}" is already declared at ${twin.place}; rename one of them.`,
      );
    }
    this.#entries.set(entry.name, [...named, entry]);
  }
}

/** Reads every `*.cypher` file of a folder, in the order of their names; throws a `CatalogError` with file and line. */
export function readCatalog(folder: URL): Catalog {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  return new Catalog(files.flatMap((file) => parseStatements(file, readFileSync(new URL(file, folder), 'utf8'))));
}

let shared: Catalog | undefined;

/** The statements of this project's `cypher/`, read once per process. */
export function catalog(): Catalog {
  shared ??= readCatalog(new URL('../../cypher/', import.meta.url));
  return shared;
}
