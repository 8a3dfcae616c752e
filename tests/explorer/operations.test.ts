import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSeededGraph, serviceSchema } from '../service.ts';

const folder = new URL('../../src/explorer/operations/', import.meta.url);
const documents = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);

/** What each document is asked with; those not named take no variables. */
const VARIABLES: Readonly<Record<string, Record<string, unknown>>> = {
  'Around.graphql': { ids: ['school-caoyang', 'enterprise-boke'], period: null },
  'Entity.graphql': { id: 'school-caoyang', language: 'ZH' },
  'Evidences.graphql': { limit: 3000, period: null },
  'Groups.graphql': { period: '2024' },
  'Map.graphql': { limit: 3000, period: null },
  'MoreRelationships.graphql': { id: 'school-caoyang', language: 'EN' },
  'Named.graphql': { name: '曹职' },
  'NewCooperation.graphql': { since: '2024', kinds: [], language: 'ZH' },
  'Partners.graphql': { id: 'school-caoyang', kinds: [], language: 'ZH' },
  'Paths.graphql': {
    from: 'enterprise-boke',
    to: 'enterprise-saic',
    limit: 3,
    maxLength: 4,
    crossing: ['Alliance', 'Place', 'Event', 'Competition', 'Award'],
    language: 'ZH',
  },
  'Relation.graphql': { id: 'PARTICIPATES_IN~enterprise-saic~college-zhineng-qiche~FOUNDER', language: 'EN' },
  'RelationshipTypes.graphql': { id: 'school-caoyang' },
  'Relations.graphql': { ids: ['MEMBER_OF~school-caoyang~alliance-putuo'], language: 'ZH' },
  'Search.graphql': { query: 'cyzx', language: 'ZH' },
  'WithoutEnterprise.graphql': {
    filter: { type: { in: ['SECONDARY_VOCATIONAL'] }, partners: { none: { kinds: ['Enterprise'] } } },
    among: { type: { in: ['SECONDARY_VOCATIONAL'] } },
  },
  'Wordings.graphql': { limit: 3000, period: '2024', language: 'EN' },
};

describe('a document of the explorer', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openSeededGraph();
  });
  afterAll(() => graph.close());

  test.each(documents)('%s fits the schema and only reads', (_file, text) => {
    const document = parse(text);
    expect(validate(serviceSchema(), document)).toEqual([]);
    expect(document.definitions.flatMap((each) => ('operation' in each ? [each.operation] : []))).toEqual(['query']);
  });

  test.each(documents)('%s is answered', async (file, text) => {
    const ask = asker(graph);
    const variables = { ...VARIABLES[file] };
    if (file.startsWith('More')) variables['after'] = await firstCursor(ask, file);
    const { data, errors } = await ask(text, variables);
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {}).every((value) => value !== null)).toBe(true);
  });
});

/** What stands before the page that a document goes on with. */
const LISTS: Readonly<Record<string, string>> = {
  'MoreDiscrepancies.graphql': '{ list: discrepancies(first: 1) { pageInfo { endCursor } } }',
  'MoreRelationships.graphql':
    '{ list: school(id: "school-caoyang") { relationships(first: 1) { pageInfo { endCursor } } } }',
  'MoreTotals.graphql': '{ list: figures(first: 1, filter: { listable: true }) { pageInfo { endCursor } } }',
};

async function firstCursor(ask: ReturnType<typeof asker>, file: string): Promise<string> {
  const { data } = await ask(LISTS[file]!);
  return /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))![1]!;
}
