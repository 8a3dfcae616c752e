import { entityKinds } from '../entity/entity-kinds.ts';
import { nameId } from '../record/ids.ts';
import type { EditionRecord, EntityRecord, EvidenceRecord, FactRecord } from '../record/record.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';
import { FaultsError, type Fault } from './fault.ts';
import { digestOf, type Folder } from './folder.ts';
import { withReasons } from './read-coverage.ts';
import { readDiscrepancies } from './read-discrepancies.ts';
import { readEntities } from './read-entities.ts';
import { readFigures } from './read-figures.ts';
import { readIdentities } from './read-identities.ts';
import { readRelationships, relationshipFiles } from './read-relationships.ts';
import { readUnits } from './read-units.ts';
import { Reading } from './reading.ts';

const editionColumns = {
  required: ['id', 'title', 'publisher', 'period'],
  optional: ['district', 'language', 'license', 'note'],
};
const otherFiles = [
  ...['edition.csv', 'units.csv', 'coverage.csv', 'names.csv', 'figures.csv', 'discrepancies.csv', 'identities.csv'],
  'expectations.csv',
  ...relationshipFiles,
];

/** What an edition's folder states. */
export interface ReadEdition {
  readonly edition: EditionRecord;
  readonly facts: readonly FactRecord[];
  readonly evidence: readonly EvidenceRecord[];
}

/** An edition's folder read with all its faults. */
export interface FolderReading extends ReadEdition {
  readonly faults: readonly Fault[];
  /** File and row where each record was read, by its id. */
  readonly origins: ReadonlyMap<string, Pick<Fault, 'file' | 'row'>>;
}

/** An entity of the store as it is without an edition. */
export interface KnownEntity extends Pick<EntityRecord, 'id' | 'kind' | 'names'> {
  /** Whether no other edition states it; its names are then those that curators gave it. */
  readonly isGone: boolean;
}

/** The entities of the store as they are without an edition. */
export type Known = (edition: string) => Iterable<KnownEntity>;

/**
 * Reads an edition's folder whole. `known` are the entities of the
 * store that are there without this edition, which the folder may name too, those that no other edition
 * states only if it lists them itself. Throws a `FaultsError` with all faults at once: unknown files, columns, words, names, places, and links whose ends may not join.
 */
export function readEdition(folder: Folder, known: Known): ReadEdition {
  const { faults, edition, facts, evidence } = readAll(folder, known);
  if (faults.length > 0) throw new FaultsError(faults);
  return { edition, facts, evidence };
}

/** Reads an edition's folder as far as it can be read, and tells its faults beside what was read. */
export function readAll(folder: Folder, known: Known): FolderReading {
  const reading = new Reading(folder);
  checkFiles(reading, folder);
  const edition = readHead(reading, folder);
  for (const { id, kind, names, isGone } of known(edition.id)) {
    if (!isGone) reading.names.addEntity(id, kind);
    for (const { name } of names) reading.names.addName(id, name, kind);
  }
  const units = readUnits(reading);
  const facts: FactRecord[] = [
    ...readEntities(reading),
    ...readRelationships(reading),
    ...readFigures(reading, edition.period),
    ...readDiscrepancies(reading),
    ...readIdentities(reading),
  ];
  const evidence = withReasons(reading, grounded(units, facts));
  const { faults, origins } = reading;
  return { edition, facts, evidence, faults, origins };
}

function checkFiles(reading: Reading, folder: Folder): void {
  const known = [...otherFiles, ...entityKinds.map(({ seeds }) => `${seeds}.csv`)];
  for (const file of folder.keys()) {
    if (!known.includes(file))
      reading.faults.push({ file, message: `no such file is read.${didYouMeanSentence(file, known)}` });
  }
}

function readHead(reading: Reading, folder: Folder): EditionRecord {
  const [row, ...others] = reading.rows('edition.csv', editionColumns);
  if (!row || others.length > 0)
    reading.faults.push({
      file: 'edition.csv',
      message: 'must be there, with one row that tells what the edition is.',
    });
  const cells = reading.cells(row ?? { file: 'edition.csv', row: 2, cells: {} });
  const id = cells.required('id');
  reading.edition = id;
  const edition: EditionRecord = {
    record: 'edition',
    id,
    title: cells.required('title'),
    publisher: cells.required('publisher'),
    district: cells.text('district'),
    period: cells.required('period'),
    language: cells.text('language'),
    license: cells.text('license'),
    note: cells.text('note'),
    seeds: digestOf(folder),
    version: 1,
  };
  reading.check(cells, edition);
  return edition;
}

/** The register with the facts of each place; a name that stands somewhere is a fact of that place too. */
function grounded(units: readonly EvidenceRecord[], facts: readonly FactRecord[]): EvidenceRecord[] {
  const byPlace = new Map<string, Set<string>>(units.map(({ id }) => [id, new Set<string>()]));
  for (const fact of facts) {
    for (const place of fact.evidence) byPlace.get(place)?.add(fact.id);
    if (fact.record !== 'entity') continue;
    for (const { name, evidence } of (fact as EntityRecord).names) {
      for (const place of evidence) byPlace.get(place)?.add(nameId(fact.id, name));
    }
  }
  return units.map((unit) => ({ ...unit, facts: [...byPlace.get(unit.id)!].sort() }));
}
