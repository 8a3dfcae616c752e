/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyEdition } from '../../src/edition/apply.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';
import { joinedEdition } from './joined-edition.ts';

const both = (one: string, other: string) =>
  `The filter contradicts itself: nothing fits both "${one}" and "${other}". Drop one of the two.`;

describe('filters that cannot be answered', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    await applyEdition(graph, joinedEdition);
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test.each([
    ['schools(filter: { partners: { none: { others: ["无名研究院"] } } })', 'entity "无名研究院"', expect.any(Array)],
    ['schools(filter: { or: [{ relationships: { some: { others: ["nobody"] } } }] })', 'entity "nobody"', []],
    ['schools(orderBy: { field: RELATED, related: { others: ["nobody"] } })', 'entity "nobody"', []],
    ['figures(filter: { subjects: ["甲学"] })', 'entity "甲学"', expect.any(Array)],
    ['figures(filter: { about: "nobody" })', 'entity "nobody"', []],
    ['discrepancies(filter: { about: "nobody" })', 'entity "nobody"', []],
    ['figures(filter: { written: { edition: "jia-2025" } })', 'edition "jia-2025"', ['jia-2024']],
    ['discrepancies(filter: { written: { at: "99" } })', 'place "99"', []],
  ])('%s says what there is not, instead of finding nothing', async (field, what, suggestions) => {
    const { errors } = await ask(`{ ${field} { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`There is no ${what}.`),
      extensions: { code: 'NOT_FOUND', suggestions },
    });
  });

  test.each([
    ['figures(filter: { subjects: ["甲校"] })', 1],
    ['schools(filter: { partners: { none: { others: ["丑公思"] } } })', 2],
    ['figures(filter: { metrics: [], subjects: [], levels: [], kinds: [] })', 2],
    ['figures(filter: { written: { edition: "jia-2024", at: "p1" } })', 2],
    ['discrepancies(filter: { kinds: [], about: "甲校" })', 0],
  ])('%s takes names, and an empty list narrows nothing', async (field, totalCount) => {
    const { data, errors } = await ask(`{ list: ${field} { totalCount } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ list: { totalCount } });
  });

  test.each([
    [
      'schools(filter: { relationships: { some: { types: [MEMBER_OF] }, none: { types: [MEMBER_OF, LEADS] } } })',
      both('relationships.some: { types: ["MEMBER_OF"] }', 'relationships.none: { types: ["MEMBER_OF", "LEADS"] }'),
    ],
    [
      'schools(filter: { partners: { some: { kinds: [Enterprise] }, none: {} } })',
      both('partners.some: { kinds: ["Enterprise"] }', 'partners.none: {}'),
    ],
    [
      'schools(filter: { figures: { some: { metrics: [STUDENTS], atLeast: 9 } }, not: { figures: { some: { metrics: [STUDENTS] } } } })',
      both('figures.some: { metrics: ["STUDENTS"], atLeast: 9 }', 'not figures.some: { metrics: ["STUDENTS"] }'),
    ],
    ['trainingBases(filter: { batch: { atLeast: 3, atMost: 2 } })', both('batch.atLeast: 3', 'batch.atMost: 2')],
    [
      'trainingBases(filter: { batch: { equals: 1 }, and: [{ batch: { equals: 2 } }] })',
      both('batch.equals: 1', 'batch.equals: 2'),
    ],
    [
      'schools(filter: { or: [{ and: [{ address: { equals: "甲" } }, { address: { equals: "乙" } }] }] })',
      both('address.equals: "甲"', 'address.equals: "乙"'),
    ],
    [
      'schools(filter: { type: { in: [GENERAL] }, not: { type: { in: [GENERAL] } } })',
      both('type.in: ["GENERAL"]', 'not type.in: ["GENERAL"]'),
    ],
    [
      'schools(filter: { type: { in: [GENERAL] }, and: [{ type: { in: [SPECIAL] } }] })',
      both('type.in: ["GENERAL"]', 'type.in: ["SPECIAL"]'),
    ],
    [
      'schools(filter: { and: [{ partners: { count: { atLeast: 2 } } }, { partners: { count: { atMost: 1 } } }] })',
      both('partners.count: { atLeast: 2 }', 'partners.count: { atMost: 1 }'),
    ],
    [
      'schools(filter: { partners: { count: { atLeast: 2, atMost: 1 } } })',
      '"partners.count" contradicts itself: no number is at least 2 and at most 1. Correct one of the two.',
    ],
    [
      'schools(filter: { figures: { some: { atLeast: 2, atMost: 1 } } })',
      '"figures.some" contradicts itself: no number is at least 2 and at most 1. Correct one of the two.',
    ],
    ['figures(filter: { totals: false, listable: true })', both('listable: true', 'not totals: true')],
    [
      'schools(orderBy: { field: RELATED, related: { others: ["乙"] } })',
      '"乙" may mean 乙校 (school-b), 乙基地 (base-b). Ask by id, or by a fuller name.',
    ],
    ['schools(filter: { partners: { count: {} } })', '"partners.count" needs a number: equals, atLeast or atMost.'],
    [
      'schools(filter: { not: {} })',
      '"not" of a filter that narrows nothing would leave nothing. Say what it excludes.',
    ],
    ['schools(filter: { name: { equals: "" } })', 'A name cannot be searched by an empty text.'],
    ['figures(filter: { periods: ["x"] })', '"x" is no period. Write as figures do: 2024, 2024-04, 2024-04-30.'],
    [
      'figures(filter: { written: { at: "第2章" } })',
      '"第2章" is no address. Write for example 2, 6.1, 6.1/p2, T1, T1/r3, case4.',
    ],
    [
      'schools(filter: { relationships: { some: { since: "lately" } } })',
      '"lately" is no date. Write 2024, 2024-04 or 2024-04-30.',
    ],
    [
      'schools(filter: { relationships: { some: { kinds: [Challenge], otherTypes: ["NONSENSE"] } } })',
      '"NONSENSE" is no finer kind of Challenge. There are: none.',
    ],
    [
      'schools(filter: { relationships: { some: { otherTypes: ["INTEGRATION_COMMUNITIES"] } } })',
      '"INTEGRATION_COMMUNITIES" is no finer kind. Did you mean "INTEGRATION_COMMUNITY" or "INTEGRATION_BASE"?',
    ],
  ])('%s is refused', async (field, message) => {
    const { errors } = await ask(`{ ${field} { totalCount } }`);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('a table of metrics that its filter excludes is refused', async () => {
    const { errors } = await ask('{ figureTable(metrics: [STUDENTS], filter: { metrics: [STAFF] }) { figureCount } }');
    expect(errors?.[0]?.message).toBe(
      'The arguments contradict each other: none of "metrics" is in "filter.metrics". Name the metrics once.',
    );
  });

  test('what may fit although two parts look alike is answered', async () => {
    const { data } = await ask(`{
      twoNames: schools(filter: { and: [{ name: { equals: "甲校" } }, { name: { equals: "乙校" } }] }) { totalCount }
      narrower: schools(filter: { relationships: { some: { types: [MEMBER_OF] }, none: { types: [MEMBER_OF], roles: [CHAIR] } } }) { nodes { name } }
      branches: schools(filter: { or: [{ type: { in: [GENERAL] } }, { not: { type: { in: [GENERAL] } } }] }) { totalCount }
    }`);
    expect(data).toEqual({
      twoNames: { totalCount: 0 },
      narrower: { nodes: [{ name: '丙校' }] },
      branches: { totalCount: 4 },
    });
  });
});
