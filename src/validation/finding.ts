import type { Fault } from '../edition/fault.ts';

/** How grave a finding is: an error keeps an edition from being loaded, a warning asks for a look. */
export type Severity = 'error' | 'warning';

/** What a check found in an edition's folder: which check, where, what, and what to do about it. */
export interface Finding extends Fault {
  readonly severity: Severity;
  /** The check that found it, for example `near-duplicate-names`. */
  readonly check: string;
  readonly hint: string;
}

/** Finds the record's row for a warning; `edition` where the record has no row of its own. */
export type At = (id: string) => Pick<Fault, 'file' | 'row'>;
