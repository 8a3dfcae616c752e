/** @engines both */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSmallGraph } from '../service.ts';

describe('what curators decide', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openSmallGraph();
  });
  afterEach(() => graph.close());

  test('a name that is not known is NOT_FOUND, with what may have been meant', async () => {
    const { data, errors } = await asker(graph)(
      'mutation { renameEntity(input: {entity: "上海市临港职业技术学校", name: "甲", reason: "乙"}) { userErrors { code } } }',
    );
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: 'There is no entity "上海市临港职业技术学校". Did you mean "上海市临江职业技术学校"?',
      extensions: { code: 'NOT_FOUND', suggestions: ['上海市临江职业技术学校'] },
    });
  });

  test('a further name is found from then on', async () => {
    const ask = asker(graph);
    const { data } = await ask(
      'mutation { addName(input: {entity: "临江职校", name: "临职", kind: SHORT, reason: "common"}) { entity { version names { text kind evidence { address } } } judgement { field now about { readableId } } userErrors { code } } }',
    );
    expect(data).toMatchObject({
      addName: {
        entity: { version: 2 },
        judgement: { field: 'names', now: '临职', about: { readableId: 'school-linjiang' } },
        userErrors: [],
      },
    });
    expect((await ask('{ school(name: "临职") { readableId } }')).data).toEqual({
      school: { readableId: 'school-linjiang' },
    });
  });

  test('a relationship can be doubted, and keeps its evidence', async () => {
    const id = 'MEMBER_OF~school-binhe~alliance-jia~COUNCIL_MEMBER';
    const mutation = `mutation { setRelationshipStatus(input: {relationship: "${id}", status: DISPUTED, reason: "two roles"}) { relationship { status version } userErrors { code field } } }`;
    expect((await asker(graph)(mutation)).data).toEqual({
      setRelationshipStatus: { relationship: { status: 'DISPUTED', version: 2 }, userErrors: [] },
    });
    const { data } = await asker(graph)(
      `{ node(id: "${id}") { ... on Relationship { status role evidence { address } } } }`,
    );
    expect(data).toEqual({
      node: { status: 'DISPUTED', role: 'COUNCIL_MEMBER', evidence: [{ address: '1/p1' }, { address: '1/p2' }] },
    });
    expect((await asker(graph)(mutation)).data).toMatchObject({
      setRelationshipStatus: { relationship: null, userErrors: [{ code: 'ALREADY_SO', field: ['input', 'status'] }] },
    });
  });

  test('an input that does not hold is told as data, and nothing is written', async () => {
    const { data } = await asker(graph)(
      'mutation { renameEntity(input: {entity: "临江职校", name: " ", reason: ""}) { entity { name } userErrors { code field } } }',
    );
    expect(data).toEqual({
      renameEntity: {
        entity: null,
        userErrors: [
          { code: 'EMPTY', field: ['input', 'name'] },
          { code: 'EMPTY', field: ['input', 'reason'] },
        ],
      },
    });
  });

  test('several decisions of one operation each see what the one before has written', async () => {
    const id = 'MEMBER_OF~school-binhe~alliance-jia~COUNCIL_MEMBER';
    const set = (alias: string, status: string) =>
      `${alias}: setRelationshipStatus(input: {relationship: "${id}", status: ${status}, reason: "x"}) { relationship { status version } judgement { was now } userErrors { code } }`;
    const { data } = await asker(graph)(
      `mutation { ${set('a', 'DISPUTED')} ${set('b', 'ASSERTED')} ${set('c', 'ENDED')} }`,
    );
    expect(data).toEqual({
      a: {
        relationship: { status: 'DISPUTED', version: 2 },
        judgement: { was: 'ASSERTED', now: 'DISPUTED' },
        userErrors: [],
      },
      b: {
        relationship: { status: 'ASSERTED', version: 3 },
        judgement: { was: 'DISPUTED', now: 'ASSERTED' },
        userErrors: [],
      },
      c: {
        relationship: { status: 'ENDED', version: 4 },
        judgement: { was: 'ASSERTED', now: 'ENDED' },
        userErrors: [],
      },
    });
  });

  test('a name that says nothing, or that another entity has, is refused', async () => {
    const add = (alias: string, name: string) =>
      `${alias}: addName(input: {entity: "临江职校", name: "${name}", kind: SHORT, reason: "x"}) { userErrors { code message } }`;
    const { data } = await asker(graph)(
      `mutation { ${add('a', '！！')} ${add('b', '蓝海')} ${add('c', '临\\u0000江')} }`,
    );
    expect(data).toMatchObject({
      a: { userErrors: [{ code: 'EMPTY' }] },
      b: {
        userErrors: [
          { code: 'TAKEN', message: '"蓝海" is already found as 蓝海科技集团有限公司 (enterprise-lanhai).' },
        ],
      },
    });
  });

  test('after a renaming the canonical name comes first', async () => {
    const ask = asker(graph);
    await ask(
      'mutation { renameEntity(input: {entity: "蓝海", name: "蓝海甲", reason: "x"}) { userErrors { code } } }',
    );
    const { data } = await ask('{ enterprise(name: "蓝海甲") { names { text } } }');
    expect((data as { enterprise: { names: { text: string }[] } }).enterprise.names[0]).toEqual({ text: '蓝海甲' });
  });

  test('those who may not write are told what would allow it', async () => {
    const ask = asker(graph, 'Send the curator token.');
    const { errors } = await ask(
      'mutation { renameEntity(input: {entity: "临江职校", name: "甲", reason: "乙"}) { userErrors { code } } }',
    );
    expect(errors?.[0]).toMatchObject({ message: 'Send the curator token.', extensions: { code: 'FORBIDDEN' } });
  });
});
