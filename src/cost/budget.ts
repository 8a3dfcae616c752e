import { CallerError } from '../errors.ts';

/** How many fields one operation may resolve, and how many it has: past the limit it is stopped. */
export class Budget {
  private limit = Infinity;
  private first = 0;
  private resolved = 0;

  /** Begins an operation that may resolve so many fields, and resolves `first` of them to begin with. */
  begin(limit: number, first: number): void {
    [this.limit, this.first, this.resolved] = [limit, first, first];
  }

  /** Begins the same operation once more. */
  again(): void {
    this.resolved = this.first;
  }

  /** The number of fields that made the operation stop; `undefined` where it was not stopped. */
  get exceeded(): number | undefined {
    return this.resolved > this.limit ? this.resolved : undefined;
  }

  /** Counts fields that are about to be resolved; throws where they are too many. */
  take(fields: number): void {
    this.refuseWhenExceeded();
    this.resolved += fields;
    this.refuseWhenExceeded();
  }

  /** Throws where the operation was stopped, so that nothing more is begun for it. */
  refuseWhenExceeded(): void {
    if (this.resolved > this.limit) throw new CallerError('LIMIT_EXCEEDED', 'The operation was stopped.');
  }
}

/** The budget in the context of an operation, where it has one. */
export function budgetOf(context: unknown): Budget | undefined {
  const found = typeof context === 'object' && context !== null && 'budget' in context ? context.budget : undefined;
  return found instanceof Budget ? found : undefined;
}
