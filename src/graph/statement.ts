/** A value that travels to a store: no `undefined`, no instance, maps and lists at most a few levels deep. */
export type Value =
  string | number | bigint | boolean | null | readonly Value[] | { readonly [key: string]: Value | undefined };

/** Named parameters of a statement. Keys that are `undefined` are left out before they reach an engine. */
export type Parameters = { readonly [key: string]: Value | undefined };

/** How a statement is asked: for one row, for many, or to write. */
export type Verb = 'one' | 'many' | 'write';

/**
 * A named statement. Its text stands in `cypher/` under `// name: <name> :<verb>`; only statements composed from closed
 * fragments (lists) and from the registers (import) carry their own `text`. `P` and `R` are the types of its parameters and of a row.
 */
export interface Statement<V extends Verb, P extends Parameters, R> {
  readonly name: string;
  readonly verb: V;
  readonly text?: string;
  /** Never present: carries the types only. */
  readonly types?: (parameters: P) => R;
}

/** One statement of a transaction, with its parameters. */
export interface Step {
  readonly statement: Statement<'write', Parameters, never>;
  readonly parameters: Parameters;
}

/** Declares a reading statement of `cypher/` that answers with at most one row. */
export function one<P extends Parameters, R>(name: string): Statement<'one', P, R> {
  return { name, verb: 'one' };
}

/** Declares a reading statement of `cypher/` that answers with any number of rows. */
export function many<P extends Parameters, R>(name: string): Statement<'many', P, R> {
  return { name, verb: 'many' };
}

/** Declares a writing statement of `cypher/`. */
export function write<P extends Parameters>(name: string): Statement<'write', P, never> {
  return { name, verb: 'write' };
}

/** Puts a writing statement and its parameters together into a step of a transaction. */
export function step<P extends Parameters>(statement: Statement<'write', P, never>, parameters: P): Step {
  return { statement: statement as unknown as Step['statement'], parameters };
}
