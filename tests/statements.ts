import type { Parameters, Statement, Step } from '../src/graph/statement.ts';

/** A statement of a test's own, for one row; texts in tests keep to the portable dialect. */
export function oneText<R>(text: string): Statement<'one', Parameters, R> {
  return { name: 'test', verb: 'one', text };
}

/** A statement of a test's own, for many rows. */
export function manyText<R>(text: string): Statement<'many', Parameters, R> {
  return { name: 'test', verb: 'many', text };
}

/** A step of a test's own. */
export function stepText(text: string, parameters: Parameters): Step {
  return { statement: { name: 'test', verb: 'write', text }, parameters };
}
