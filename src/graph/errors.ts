/** What a graph store reports to its callers; each kind says what can be done. */
export abstract class GraphError extends Error {}

/** The store cannot be reached, is held by another process, or did not answer within the deadline. Asking again later may help. */
export class StoreUnavailableError extends GraphError {
  override readonly name: string = 'StoreUnavailableError';
}

/** The store did not answer within the deadline: it is away, has too much to do, or was asked for too much at once. */
export class StoreDeadlineError extends StoreUnavailableError {
  override readonly name = 'StoreDeadlineError';
}

/** Who holds an embedded store: the process, what it was started as, since when (ISO), and where it answers if it serves. */
export interface Holder {
  readonly pid: number;
  readonly command: string;
  readonly since: string;
  readonly url?: string;
}

/** The embedded store is open in another process, or already in this one; `holder` is absent where it left no note. */
export class StoreHeldError extends StoreUnavailableError {
  override readonly name = 'StoreHeldError';
  constructor(
    /** The store's folder. */
    readonly folder: string,
    readonly holder?: Holder,
    options?: ErrorOptions,
  ) {
    super(`The store in ${folder} is in use by ${holderText(holder)}. Stop that process, or ask it.`, options);
  }
}

/** The store cannot be used as it is: damaged, or written in a format that this version does not know. */
export class StoreFormatError extends GraphError {
  override readonly name = 'StoreFormatError';
}

/** The store refuses what the service was configured with: address, user, password or database. */
export class StoreSettingsError extends GraphError {
  override readonly name = 'StoreSettingsError';
}

/** A transaction would break a uniqueness; nothing of it was written. */
export class ConstraintError extends GraphError {
  override readonly name = 'ConstraintError';
}

/** The store refused a statement, or its answer broke the statement's promise. A fault of the service, never of its caller. */
export class StatementError extends GraphError {
  override readonly name = 'StatementError';
  constructor(
    /** The statement's name in `cypher/`. */
    readonly statement: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`Statement "${statement}": ${message}`, options);
  }
}

/** A text in `cypher/` does not keep the grammar of its header; the message begins with file and line. */
export class CatalogError extends GraphError {
  override readonly name = 'CatalogError';
}

function holderText(holder: Holder | undefined): string {
  if (holder === undefined) return 'another process';
  const place = holder.url === undefined ? '' : `, answering at ${holder.url}`;
  return `process ${holder.pid} (${holder.command}, since ${holder.since}${place})`;
}
