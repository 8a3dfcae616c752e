import { evidenceId } from '../record/ids.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';
import { checkRecord } from '../rules/check-record.ts';
import { Cells, type ColumnOf } from './cells.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import { NameIndex } from './name-index.ts';
import { rowsOf, type Columns, type Row } from './table.ts';

/** What the reading of one edition's folder shares: the files, the faults found so far, the names and the places known. */
export class Reading {
  readonly faults: Fault[] = [];
  readonly names = new NameIndex();
  /** Addresses of the edition's register. */
  readonly addresses = new Set<string>();
  edition = '';
  /** File and row where each record was read, by its id. */
  readonly origins = new Map<string, Pick<Fault, 'file' | 'row'>>();

  constructor(private readonly folder: Folder) {}

  /** The rows of a file of the folder; none where it is not there. */
  rows(file: string, columns: Columns): Row[] {
    const text = this.folder.get(file);
    return text === undefined ? [] : rowsOf(file, text, columns, this.faults);
  }

  /** Notes where a record was read; the first row counts. */
  note(id: string, { file, row }: Row): void {
    if (!this.origins.has(id)) this.origins.set(id, { file, row });
  }

  /** A reader of the row's cells that notes faults here. */
  cells(row: Row): Cells {
    return new Cells(row, this.faults);
  }

  /** Holds a record that was read from a row to the rules of records. */
  check(cells: Cells, record: object, columnOf?: ColumnOf): void {
    const given = Object.entries(record).filter(([, value]) => value !== undefined);
    cells.refuse(checkRecord(Object.fromEntries(given)), columnOf);
  }

  /** Ids of the evidence that the row's cell names by addresses, separated by spaces; at least one. */
  evidence(cells: Cells, field: string): string[] {
    if (!cells.text(field)) cells.fault(field, 'must name at least one place, for example 6.1/p4.');
    return this.places(cells, field);
  }

  /** Ids of the places that the row's cell names by addresses, separated by spaces; perhaps none. */
  places(cells: Cells, field: string): string[] {
    return [...new Set(cells.list(field, /\s+/))].flatMap((address) => this.place(cells, field, address));
  }

  /** The id of the place with this address, or nothing where the register has none. */
  place(cells: Cells, field: string, address: string): string[] {
    if (this.addresses.has(address)) return [evidenceId(this.edition, address)];
    cells.fault(field, `the edition has no place "${address}".${didYouMeanSentence(address, this.addresses)}`);
    return [];
  }

  /** Ids of the entities that the cell lists, separated by semicolons. */
  entities(cells: Cells, field: string): string[] {
    return cells.list(field).flatMap((mention) => this.entity(cells, field, mention) ?? []);
  }

  /** The id of the entity that the cell names. */
  entity(cells: Cells, field: string, mention = cells.required(field)): string | undefined {
    if (!mention) return undefined;
    const found = this.names.resolve(mention);
    return 'id' in found ? found.id : cells.fault(field, found.fault);
  }
}
