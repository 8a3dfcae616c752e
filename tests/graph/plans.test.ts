import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { catalog } from '../../src/graph/catalog.ts';
import { countStatement, listStatement } from '../../src/graph/filter.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { engine, openEmptyGraph, testNeo4jUri } from '../engine.ts';

/** Statements that may join two look-ups by key: both sides are one row each. */
const pairs = ['linkDiscrepancies', 'mergeFigures', 'mergeRelationships'];

/** Statements that count or list a whole label. */
const wholes = ['holdings', 'editionPeriods'];

const where = {
  all: [
    { fragment: 'nameContains', value: '甲' },
    { fragment: 'wholeAtLeast', field: 'stars', value: 1 },
  ],
};
const list = {
  label: 'TrainingCenter',
  where,
  sort: { fragment: 'sortWhole', field: 'stars', descending: true },
  size: 10,
} as const;
const composed = [listStatement('trainingCenters', list), countStatement('trainingCentersTotal', list)].map(
  ([{ name, text }]) => ({ name, text: text ?? '' }),
);

const statements = [
  ...catalog()
    .entries.filter(({ verb, engine: only }) => verb !== ('fragment' as string) && only !== 'embedded')
    .map(({ name, text }) => ({ name, text })),
  ...composed,
];

const onNeo4j = engine === 'neo4j' ? describe : describe.skip;

onNeo4j('how Neo4j would run each statement', () => {
  let graph: Graph;
  let driver: Driver;
  beforeAll(async () => {
    graph = await openEmptyGraph();
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
