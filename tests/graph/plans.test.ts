/** @engines both */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { catalog } from '../../src/graph/catalog.ts';
import { partnerValue } from '../../src/cooperation/partner-filter.ts';
import { noLookups } from '../../src/entity/lookups.ts';
import { writtenCondition } from '../../src/evidence/written-filter.ts';
import {
  countStatement,
  groupStatement,
  listStatement,
  type Condition,
  type List,
  type Sort,
} from '../../src/graph/filter.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { linkValue } from '../../src/relationship/link-filter.ts';
import { engine, testNeo4jUri } from '../engine.ts';
import { openSmallGraph } from '../service.ts';

/** Statements that may join two look-ups by key: both sides are one row each. */
const pairs = ['linkDiscrepancies', 'mergeFigures', 'mergeRelationships', 'relationshipsBetween'];

/** Statements that count or list a whole label. */
const wholes = [
  'holdings',
  'editionPeriods',
  'allRelationships',
  'allRelationshipsTotal',
  'relationshipGroups',
  ...catalog()
    .entries.map(({ name }) => name)
    .filter((name) => name.startsWith('sizesOf')), // measured in the background, once per data version
];

const lookups = { ...noLookups, editionsOf: () => ['jia-2024'], latest: '2024' };
const link = linkValue({ types: ['MEMBER_OF'], roles: ['CHAIR'], period: '2024', since: '2020' }, lookups);
const partner = partnerValue({ kinds: ['Enterprise'] });
const where: Condition = {
  all: [
    { fragment: 'nameContains', value: '甲' },
    { fragment: 'wholeAtLeast', field: 'stars', value: 1 },
    { not: { fragment: 'linkSome', value: link } },
    { not: { fragment: 'relatedCount', value: link, within: { atLeast: 1, atMost: 9 } } },
    { fragment: 'partnerCount', value: partner, within: { atLeast: 1, atMost: 9 } },
    {
      any: [
        { fragment: 'partnerSome', value: partner },
        { fragment: 'figureSome', value: { metrics: ['STUDENTS'], periods: [], atLeast: [1], atMost: [] } },
      ],
    },
  ],
};
const after = { value: 1, id: 'center-a' };
const list = (sort: Sort): List => ({ label: 'TrainingCenter', where, sort, after, size: 10 });
const byStars = list({ fragment: 'sortWhole', field: 'stars', descending: true });
const figures: List = {
  label: 'Figure',
  where: {
    all: [{ fragment: 'statedOfKind', value: ['School'] }, writtenCondition({ at: 'T1' }), { fragment: 'isTotal' }],
  },
  sort: { fragment: 'sortText', field: 'id', descending: false },
  size: 10,
};

/** Statements that are put together from fragments: lists in each order, their totals, and groups. */
const composed = [
  listStatement('trainingCenters', byStars),
  listStatement(
    'trainingCenters by related',
    list({ fragment: 'relatedCount', field: 'RELATED', value: link, descending: true }),
  ),
  listStatement(
    'trainingCenters by partners',
    list({ fragment: 'partnerCount', field: 'PARTNERS', value: partner, descending: false }),
  ),
  listStatement(
    'trainingCenters by a figure',
    list({
      fragment: 'statedValue',
      field: 'FIGURE',
      value: { metric: 'STUDENTS', period: '', scopes: [] },
      descending: true,
    }),
  ),
  countStatement('trainingCentersTotal', byStars),
  groupStatement('trainingCenterGroups by a field', byStars, { by: 'field', field: 'stars' }),
  groupStatement('personGroups by words', { ...byStars, label: 'Person' }, { by: 'words', field: 'designations' }),
  groupStatement('trainingCenterGroups by related', byStars, { by: 'related', value: link }),
  listStatement('figures', figures),
].map(([{ name, text }]) => ({ name, text: text ?? '' }));

const statements = [
  ...catalog()
    .entries.filter(({ verb, engine: only }) => verb !== ('fragment' as string) && only !== 'embedded')
    .map(({ name, text }) => ({ name, text })),
  ...composed,
];

const onNeo4j = engine === 'neo4j' ? describe : describe.skip;

/** On a store with something in it: over an empty one the planner takes any scan for free. */
onNeo4j('how Neo4j would run each statement', () => {
  let graph: Graph;
  let driver: Driver;
  beforeAll(async () => {
    graph = await openSmallGraph();
    await graph.many({ name: 'ready', verb: 'many', text: 'RETURN 1 AS one' }, {});
    driver = neo4j.driver(testNeo4jUri());
  });
  afterAll(async () => {
    await driver.close();
    await graph.close();
  });

  test.each(statements)('$name enters by an index or a label', async ({ name, text }) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
    const operators = operatorsOf(summary.plan as Plan);
    expect(
      operators.filter((operator) => operator.startsWith('AllNodesScan') || operator.includes('AllRelationshipsScan')),
    ).toEqual([]);
    if (!pairs.includes(name))
      expect(operators.filter((operator) => operator.startsWith('CartesianProduct'))).toEqual([]);
    const scans = operators.filter((operator) => operator.startsWith('NodeByLabelScan'));
    if (!wholes.includes(name) && !composed.some((each) => each.name === name)) expect(scans).toEqual([]);
  });
});

function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType, ...(plan.children ?? []).flatMap(operatorsOf)];
}
