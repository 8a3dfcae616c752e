import { entityKinds } from '../entity/entity-kinds.ts';
import { nameId } from '../record/ids.ts';
import type { EditionRecord, EntityRecord, EvidenceRecord, FactRecord } from '../record/record.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';
import { FaultsError } from './fault.ts';
import { digestOf, type Folder } from './folder.ts';
import { readDiscrepancies } from './read-discrepancies.ts';
import { readEntities } from './read-entities.ts';
import { readFigures } from './read-figures.ts';
import { readRelationships, relationshipFiles } from './read-relationships.ts';
import { readUnits } from './read-units.ts';
import { Reading } from './reading.ts';

const editionColumns = {
  required: ['id', 'title', 'publisher', 'period'],
  optional: ['district', 'language', 'license', 'note'],
};
const otherFiles = ['edition.csv', 'units.csv', 'names.csv', ...relationshipFiles, 'figures.csv', 'discrepancies.csv'];
const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;

/** What an edition's folder states. */
export interface ReadEdition {
  readonly edition: EditionRecord;
  readonly facts: readonly FactRecord[];
  readonly evidence: readonly EvidenceRecord[];
}

/**
 * Reads an edition's folder whole. `known` are the entities of the
 * store that are there without this edition, which the folder may name too. Throws a
 * `FaultsError` with all faults at once: unknown files, columns, words, names, places, and links whose ends may not join.
 */
export function readEdition(folder: Folder, known: (edition: string) => Iterable<EntityRecord>): ReadEdition {
  const reading = new Reading(folder);
  checkFiles(reading, folder);
  const edition = readHead(reading, folder);
  for (const { id, kind, names } of known(edition.id)) {
    reading.names.addEntity(id, kind);
    for (const { name } of names) reading.names.addName(id, name);
  }
  const units = readUnits(reading);
  const entities = readEntities(reading);
  const facts: FactRecord[] = [
    ...entities,
    ...readRelationships(reading),
    ...readFigures(reading, edition.period),
    ...readDiscrepancies(reading),
  ];
  if (reading.faults.length > 0) throw new FaultsError(reading.faults);
  return { edition, facts, evidence: grounded(units, facts) };
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
  if (id && !ID.test(id)) cells.fault('id', `"${id}" is no id. Write the district and the year: putuo-2024.`);
  reading.edition = id;
  return {
    record: 'edition',
    id,
    title: cells.required('title'),
    publisher: cells.required('publisher'),
    district: cells.text('district'),
    period: cells.required('period') && (cells.period('period') ?? ''),
    language: cells.text('language'),
    license: cells.text('license'),
    note: cells.text('note'),
    seeds: digestOf(folder),
    version: 1,
  };
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
