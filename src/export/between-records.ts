import { evidenceId, figurePrefix, nameId, nameOwner, relationshipId } from '../record/ids.ts';
import type { AnyRecord, FigureRecord, RecordKind, RelationshipRecord } from '../record/record.ts';
import { linkFault } from '../relationship/check-link.ts';
import { brokenAt, type Broken } from '../rules/broken.ts';

/** The records that a dump may name, by their ids. */
type Known = ReadonlyMap<string, AnyRecord>;

/** What does not hold between a record and the others of its dump: ends, evidence, editions and facts that are not there, links that may not join, an id that does not say what its fields say. */
export function brokenBetween(record: AnyRecord, known: Known): Broken[] {
  const missing = brokenReferences(record, known);
  return missing.length > 0 ? missing : brokenAt('id', idFault(record));
}

/** Records are looked up by what their ids say. */
function idFault(record: AnyRecord): string | null {
  const { id } = record;
  if (record.record === 'figure') {
    const prefix = figurePrefix(record.subject, record.metric, record.period);
    return id.startsWith(prefix) ? null : `must begin with "${prefix}": subject, metric and period.`;
  }
  const wanted = wantedId(record);
  return id === wanted ? null : `must be "${wanted}", after what its other fields say.`;
}

function wantedId(record: AnyRecord): string {
  if (record.record === 'evidence') return evidenceId(record.edition, record.address);
  if (record.record !== 'relationship') return record.id;
  const { type, from, to, role, form, office } = record;
  return relationshipId(type, from, to, (role ?? form ?? office) as string | undefined);
}

function brokenReferences(record: AnyRecord, known: Known): Broken[] {
  const missing = (kind: RecordKind, path: Broken['path'], ids: readonly string[]) => absent(known, kind, path, ids);
  switch (record.record) {
    case 'edition':
      return [];
    case 'judgement':
      return []; // it stays when no edition states what it is about, and holds again when one does
    case 'evidence':
      return [...missing('edition', ['edition'], [record.edition]), ...brokenFacts(record.facts, known)];
    case 'entity':
      return [
        ...grounds(record, known),
        ...record.names.flatMap((name, index) => missing('evidence', ['names', index, 'evidence'], name.evidence)),
      ];
    case 'relationship':
      return [...grounds(record, known), ...brokenEnds(record, known)];
    case 'figure':
      return [...grounds(record, known), ...brokenFigure(record, known)];
    case 'identity':
      return [...grounds(record, known), ...missing('entity', ['about'], record.about)];
    case 'discrepancy':
      return [
        ...grounds(record, known),
        ...missing('entity', ['about'], record.about),
        ...missing(
          'evidence',
          ['sides'],
          record.sides.map(({ evidence }) => evidence),
        ),
      ];
  }
}

type Stated = Extract<AnyRecord, { sources: readonly string[] }>;

/** The places and the editions that a fact stands on. */
function grounds({ evidence, sources }: Stated, known: Known): Broken[] {
  const editions = sources.map((source) => source.slice(0, source.indexOf('=')));
  return [...absent(known, 'evidence', ['evidence'], evidence), ...absent(known, 'edition', ['sources'], editions)];
}

function brokenEnds({ type, from, to }: RelationshipRecord, known: Known): Broken[] {
  const missing = [...absent(known, 'entity', ['from'], [from]), ...absent(known, 'entity', ['to'], [to])];
  if (missing.length > 0) return missing;
  const kindOf = (id: string) => String(known.get(id)?.['kind']);
  return brokenAt('type', linkFault(type, kindOf(from), kindOf(to)));
}

function brokenFigure({ subject, about = [], counts }: FigureRecord, known: Known): Broken[] {
  return [
    ...absent(known, 'entity', ['subject'], [subject]),
    ...absent(known, 'entity', ['about'], about),
    ...absent(known, 'entity', ['counts', 'ends'], counts?.ends ?? []),
  ];
}

const FACTS: readonly RecordKind[] = ['entity', 'relationship', 'figure', 'discrepancy', 'identity'];

function brokenFacts(facts: readonly string[], known: Known): Broken[] {
  return facts
    .filter((id) => !FACTS.includes(known.get(id)?.record as never) && !isName(id, known))
    .flatMap((id) => brokenAt('facts', `the dump has no fact "${id}".`));
}

function isName(id: string, known: Known): boolean {
  const owner = nameOwner(id);
  const entity = owner === null ? undefined : known.get(owner);
  if (entity?.record !== 'entity' || !Array.isArray(entity.names)) return false;
  return entity.names.some((each) => nameId(entity.id, String(each?.name)) === id);
}

function absent(known: Known, kind: RecordKind, path: Broken['path'], ids: readonly string[]): Broken[] {
  return ids
    .filter((id) => known.get(id)?.record !== kind)
    .flatMap((id) => brokenAt(path, `the dump has no ${kind} "${id}".`));
}
