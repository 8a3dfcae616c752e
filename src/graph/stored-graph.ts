import type { Catalog } from './catalog.ts';
import { writingClause } from './clauses.ts';
import { DataVersions } from './data-versions.ts';
import { withinDeadline, type Deadlines } from './deadline.ts';
import { StatementError, StoreUnavailableError } from './errors.ts';
import type { Engine, Graph, Keyed, PageParameters } from './graph.ts';
import { bumpDataVersion, storeFormat } from './meta.ts';
import { pagesOf } from './pages.ts';
import { sentParameters } from './parameters.ts';
import { step, type Parameters, type Statement, type Step, type Verb } from './statement.ts';
import type { Row, Run, Store } from './store.ts';
import { checkStoredValues } from './stored-values.ts';

/** The storage port over one engine: texts from the catalog, checked parameters, deadlines, and the promises of each verb. */
export class StoredGraph implements Graph {
  readonly versions = new DataVersions();
  readonly #store: Store;
  readonly #catalog: Catalog;
  readonly #deadlines: Deadlines;
  #closing: Promise<void> | undefined;

  constructor(store: Store, catalog: Catalog, deadlines: Deadlines) {
    this.#store = store;
    this.#catalog = catalog;
    this.#deadlines = deadlines;
  }

  get engine(): Engine {
    return this.#store.engine;
  }

  async one<P extends Parameters, R>(statement: Statement<'one', P, R>, parameters: P): Promise<R | null> {
    const rows = await this.#read(statement, parameters);
    if (rows.length > 1)
      throw new StatementError(statement.name, `gave ${rows.length} rows where :one promises at most one.`);
    return (rows[0] as R | undefined) ?? null;
  }

  async many<P extends Parameters, R>(statement: Statement<'many', P, R>, parameters: P): Promise<R[]> {
    return (await this.#read(statement, parameters)) as R[];
  }

  pages<P extends Parameters, R extends Keyed>(
    statement: Statement<'many', P & PageParameters, R>,
    parameters: P,
    size?: number,
  ): AsyncIterable<R[]> {
    return pagesOf(this, statement, parameters, size);
  }

  async write(steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    try {
      const version = (await this.#write([step(bumpDataVersion, { format: storeFormat }), ...steps]))?.['dataVersion'];
      if (typeof version === 'number') this.versions.note(version);
      else this.versions.doubt();
    } catch (error) {
      this.versions.doubt();
      throw error;
    }
  }

  async writeAside(steps: readonly Step[]): Promise<void> {
    if (steps.length > 0) await this.#write(steps);
  }

  async #write(steps: readonly Step[]): Promise<Row | undefined> {
    this.#refuseClosed();
    const runs = steps.map((each) => this.#run(each.statement, each.parameters));
    for (const run of runs) checkStoredValues(run);
    const names = steps.map((each) => each.statement.name).join(', ');
    const message = `The store did not finish writing (${names}) within ${this.#deadlines.writeDeadline} ms; see whether it did before writing again.`;
    return withinDeadline(this.#deadlines.writeDeadline, message, (signal) => this.#store.write(runs, signal));
  }

  close(): Promise<void> {
    this.#closing ??= this.#store.close();
    return this.#closing;
  }

  async #read<V extends 'one' | 'many', P extends Parameters, R>(
    statement: Statement<V, P, R>,
    parameters: P,
  ): Promise<Row[]> {
    this.#refuseClosed();
    const run = this.#run(statement, parameters);
    const message = `The store did not answer "${run.name}" within ${this.#deadlines.readDeadline} ms.`;
    return withinDeadline(this.#deadlines.readDeadline, message, (signal) => this.#store.read(run, signal));
  }

  #run<V extends Verb, P extends Parameters, R>(statement: Statement<V, P, R>, parameters: P): Run {
    const { name, verb } = statement;
    const text = statement.text ?? this.#catalog.text(name, verb, this.engine);
    const clause = verb === 'write' || statement.text === undefined ? null : writingClause(text);
    if (clause !== null)
      throw new StatementError(name, `is :${verb} but contains ${clause}; write it in a transaction.`);
    return { name, text, parameters: sentParameters(name, parameters) };
  }

  #refuseClosed(): void {
    if (this.#closing !== undefined) throw new StoreUnavailableError('The store is closed; open it again.');
  }
}
