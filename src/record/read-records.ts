import type { Graph, Keyed, PageParameters } from '../graph/graph.ts';
import { many, type Parameters, type Statement } from '../graph/statement.ts';
import { relationshipParts } from './ids.ts';
import type { History } from './judged.ts';
import type { AnyRecord, Counts, EntityRecord, JudgementRecord, RelationshipRecord } from './record.ts';

type Properties = Parameters;
type PageRow = Keyed & { record: Properties };
type PageOf = Statement<'many', PageParameters, PageRow>;

const entities: PageOf = many('pageOfEntities');
const namesOfPage = many<{ ids: readonly string[] }, { owner: string; name: { text: string } & Properties }>(
  'namesOfPage',
);
const relationshipsOfPage = many<{ ids: readonly string[] }, { record: Properties }>('relationshipsOfPage');
const figures: PageOf = many('pageOfFigures');
const discrepancies: PageOf = many('pageOfDiscrepancies');
const identities: PageOf = many('pageOfIdentities');
const evidence: PageOf = many('pageOfEvidence');
const editions: PageOf = many('pageOfEditions');
const judgements: PageOf = many('pageOfJudgements');
const entitiesByIds = many<{ ids: readonly string[] }, { entity: Properties }>('entitiesByIds');
const relationshipsByIds = many<{ refs: readonly { from: string; id: string }[] }, { relationship: Properties }>(
  'relationshipsByIds',
);
const judgementsAbout = many<{ about: string }, { judgement: Properties }>('judgementsAbout');

const PAGE = 2000;

/** All records of a graph, page by page in constant memory: editions, evidence, entities, relationships, figures, discrepancies, judgements. */
export async function* readRecords(graph: Graph): AsyncIterable<AnyRecord[]> {
  yield* pagesOf(graph, editions, (record) => ({ record: 'edition', ...record }));
  yield* pagesOf(graph, evidence, (record) => ({ record: 'evidence', ...record }));
  for await (const page of graph.pages(entities, {}, PAGE)) yield await entitiesOf(graph, page);
  for await (const page of graph.pages(entities, {}, PAGE)) yield await relationshipsOf(graph, page);
  yield* pagesOf(graph, figures, figureOf);
  yield* pagesOf(graph, discrepancies, discrepancyOf);
  yield* pagesOf(graph, identities, (record) => ({ record: 'identity', ...record }));
  yield* pagesOf(graph, judgements, (record) => ({ record: 'judgement', ...record }));
}

async function* pagesOf(
  graph: Graph,
  statement: PageOf,
  shape: (record: Properties) => Properties,
): AsyncIterable<AnyRecord[]> {
  for await (const page of graph.pages(statement, {}, PAGE)) yield page.map(({ record }) => asRecord(shape(record)));
}

/** An entity's record, or `undefined`. */
export async function entityRecord(graph: Graph, id: string): Promise<EntityRecord | undefined> {
  const rows = await graph.many(entitiesByIds, { ids: [id] });
  const [record] = await entitiesOf(
    graph,
    rows.map(({ entity }) => ({ cursor: id, record: entity })),
  );
  return record as EntityRecord | undefined;
}

/** A relationship's record, or `undefined`. */
export async function relationshipRecord(graph: Graph, id: string): Promise<RelationshipRecord | undefined> {
  const from = relationshipParts(id)?.from;
  const rows = from === undefined ? [] : await graph.many(relationshipsByIds, { refs: [{ from, id }] });
  const [record] = rows.map(({ relationship }) => asRecord({ record: 'relationship', ...relationship }));
  return record as RelationshipRecord | undefined;
}

/** The judgements on a record, in the order in which they were made. */
export async function historyOf(graph: Graph, about: string): Promise<History> {
  const rows = await graph.many(judgementsAbout, { about });
  return rows.map(({ judgement }) => asRecord({ record: 'judgement', ...judgement }) as JudgementRecord);
}

async function entitiesOf(graph: Graph, page: readonly PageRow[]): Promise<AnyRecord[]> {
  const names = new Map<string, Properties[]>();
  for (const { owner, name } of await graph.many(namesOfPage, { ids: page.map(({ cursor }) => cursor) })) {
    const { text, kind, evidence: places, note, origin } = name;
    const record = withoutNull({ name: text, kind, evidence: places, note, origin });
    names.set(owner, [...(names.get(owner) ?? []), record]);
  }
  return page.map(({ cursor, record }) => {
    const { id, kind, name, ...rest } = record;
    return asRecord({ record: 'entity', id, kind, name, names: (names.get(cursor) ?? []) as never, ...rest });
  });
}

async function relationshipsOf(graph: Graph, page: readonly PageRow[]): Promise<AnyRecord[]> {
  const rows = await graph.many(relationshipsOfPage, { ids: page.map(({ cursor }) => cursor) });
  return rows.map(({ record }) => asRecord({ record: 'relationship', ...record }));
}

/** A figure with its `counts` put together from the flat properties of the store. */
export function figureOf(properties: Properties): Properties {
  const {
    countsRelationship,
    countsDirection,
    countsKind,
    countsTypes,
    countsRoles,
    countsForms,
    countsSince,
    countsEnds,
    countsMetric,
    countsPlace,
    ...rest
  } = properties;
  const counts = withoutNull({
    relationship: countsRelationship,
    direction: countsDirection,
    endKind: countsKind,
    endTypes: countsTypes,
    roles: countsRoles,
    forms: countsForms,
    since: countsSince,
    ends: countsEnds,
    metric: countsMetric,
    place: countsPlace,
  });
  return { record: 'figure', ...rest, ...(countsRelationship ? { counts: counts as Counts } : {}) };
}

/** A discrepancy with its sides put together from the flat lists of the store. */
export function discrepancyOf(properties: Properties): Properties {
  const { sideEvidence, sideSays, ...rest } = properties;
  const says = sideSays as readonly string[];
  const sides = (sideEvidence as readonly string[]).map((place, index) => ({
    evidence: place,
    says: says[index] ?? '',
  }));
  return { record: 'discrepancy', ...rest, sides };
}

function withoutNull(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));
}

const FIRST = [
  'record',
  'id',
  'kind',
  'type',
  'name',
  'names',
  'from',
  'to',
  'role',
  'subject',
  'metric',
  'value',
  'unit',
  'edition',
  'address',
  'lines',
];
const LAST = ['evidence', 'facts', 'sources', 'curated', 'version'];

/** The record with its keys in one order, whatever order the engine gave them in. */
function asRecord(properties: Properties): AnyRecord {
  const place = (key: string): number => {
    const first = FIRST.indexOf(key);
    return first >= 0 ? first : LAST.includes(key) ? 1000 + LAST.indexOf(key) : 500;
  };
  const keys = Object.keys(withoutNull(properties)).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, properties[key]])) as unknown as AnyRecord;
}
