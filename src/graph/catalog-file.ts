import { writingClause } from './clauses.ts';
import { CatalogError } from './errors.ts';
import type { Engine } from './graph.ts';
import type { Verb } from './statement.ts';

/** A named text of `cypher/`: a statement, or a fragment that statements are composed from. */
export interface CatalogEntry {
  readonly name: string;
  readonly verb: Verb | 'fragment';
  /** Present where the text is for one engine only. */
  readonly engine?: Engine;
  /** What a row is (or what the statement changes), from the comment under the header. */
  readonly description: string;
  readonly text: string;
  /** File and line of the header, for example `entity.cypher:12`. */
  readonly place: string;
}

interface Section {
  readonly place: string;
  readonly header: string;
  readonly lines: string[];
}

const grammar = '"// name: membersOfAlliances :one|:many|:write|:fragment [@neo4j|@embedded]"';
const start = /^\/\/\s*name\s*:(.*)$/;
const comment = /^\s*\/\//;

/** The statements of one file's content; throws a `CatalogError` whose message begins with `file:line`. */
export function parseStatements(file: string, content: string): CatalogEntry[] {
  return sections(file, content).map(entry);
}

function sections(file: string, content: string): Section[] {
  const found: Section[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const place = `${file}:${index + 1}`;
    const header = start.exec(line)?.[1]?.trim();
    if (header !== undefined) found.push({ place, header, lines: [] });
    else if (found.length > 0) found.at(-1)?.lines.push(line);
    else if (line.trim() !== '' && !comment.test(line)) {
      throw new CatalogError(`${place}: text before the first header; begin with ${grammar}.`);
    }
  }
  return found;
}

function entry({ place, header, lines }: Section): CatalogEntry {
  const { name, verb, engine } = parseHeader(place, header);
  const end = lines.findIndex((line) => !comment.test(line));
  const description = lines.slice(0, end === -1 ? lines.length : end).map((line) => line.replace(comment, '').trim());
  const text = lines
    .filter((line) => !comment.test(line))
    .join('\n')
    .trim();
  if (description.join('').trim() === '') {
    throw new CatalogError(`${place}: "${name}" lacks a comment line under its header that says what a row is.`);
  }
  if (text === '') throw new CatalogError(`${place}: "${name}" has no text under its header.`);
  refuseHiddenWrites(place, name, verb, text);
  return { name, verb, ...(engine && { engine }), description: description.join(' '), text, place };
}

function parseHeader(place: string, header: string): Pick<CatalogEntry, 'name' | 'verb' | 'engine'> {
  const [name = '', verb = '', engine, ...rest] = header.split(/\s+/);
  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    throw new CatalogError(`${place}: "${name}" is no camelCase name; write ${grammar}.`);
  if (!isVerb(verb)) throw new CatalogError(`${place}: "${verb}" is no verb of "${name}"; write ${grammar}.`);
  if (rest.length > 0)
    throw new CatalogError(`${place}: "${rest.join(' ')}" after the header of "${name}"; write ${grammar}.`);
  if (engine === undefined) return { name, verb: verb.slice(1) as CatalogEntry['verb'] };
  if (engine !== '@neo4j' && engine !== '@embedded') {
    throw new CatalogError(`${place}: "${engine}" is no engine of "${name}"; write ${grammar}.`);
  }
  return { name, verb: verb.slice(1) as CatalogEntry['verb'], engine: engine.slice(1) as Engine };
}

function isVerb(text: string): boolean {
  return [':one', ':many', ':write', ':fragment'].includes(text);
}

function refuseHiddenWrites(place: string, name: string, verb: CatalogEntry['verb'], text: string): void {
  const clause = writingClause(text);
  if (clause === null || verb === 'write') return;
  throw new CatalogError(`${place}: "${name}" is :${verb} but contains ${clause}; declare it :write.`);
}
