/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isNullableType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLError,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Graph } from '../../src/graph/graph.ts';
import { asker, openSmallGraph, serviceSchema } from '../service.ts';

const UNKNOWN = '临江研究院';
const KNOWN = 'school-binhe';
const OTHERS = ['school-dongshan', 'school-xilin'];
/** Look-ups by id, of which an absent one is null. */
const byId = ['node(id)', 'nodes(ids)', 'edition(id)', 'evidence(edition)'];

const schema = serviceSchema();
const roots = Object.values(schema.getQueryType()!.getFields());

interface Asked {
  /** The argument that names something unknown: `network(around)`, `schools(filter.partners.some.others)`. */
  readonly title: string;
  readonly text: string;
}

/** Every way to name something in the arguments of a root field. */
function askedOf(field: GraphQLField<unknown, unknown>): Asked[] {
  return field.args.flatMap((argument) => {
    if (argument.name === 'id' && field.args.some(({ name }) => name === 'name')) return [];
    return namings(argument, 0).map(({ path, value }) => {
      const others = field.args.filter((each) => each !== argument && isRequiredArgument(each));
      const given = [
        `${argument.name}: ${value}`,
        ...others.map((each, index) => `${each.name}: ${plain(each, index)}`),
      ];
      return { title: `${field.name}(${path})`, text: `${field.name}(${given.join(', ')})` };
    });
  });
}

function namings(input: GraphQLArgument | GraphQLInputField, depth: number): { path: string; value: string }[] {
  const { name } = input;
  const type = getNamedType(input.type);
  if (['and', 'or', 'not'].includes(name) || depth > 4) return [];
  if (type.name === 'ID' || (type.name === 'String' && name === 'name' && depth === 0))
    return [{ path: name, value: isList(input.type) ? `["${UNKNOWN}", "${KNOWN}"]` : `"${UNKNOWN}"` }];
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  return fields.flatMap((field) =>
    namings(field, depth + 1).map(({ path, value }) => {
      const others = fields.filter((each) => each !== field && isRequiredInputField(each));
      const given = [`${field.name}: ${value}`, ...others.map((each, index) => `${each.name}: ${plain(each, index)}`)];
      return { path: `${name}.${path}`, value: `{ ${given.join(', ')} }` };
    }),
  );
}

function indexOf({ path }: GraphQLError): number {
  return Number(String(path?.[0]).slice('asked'.length));
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** A value that may stand for an argument that must be given. */
function plain({ type }: { type: GraphQLInputType }, index: number): string {
  const named = getNamedType(type);
  const value = isEnumType(named) ? named.getValues()[0]!.name : named.name === 'Int' ? '1' : `"${OTHERS[index % 2]}"`;
  return isList(type) ? `[${value}]` : value;
}

const asked = roots
  .map((root) => ({ root: root.name, ways: askedOf(root).filter(({ title }) => !byId.includes(title)) }))
  .filter(({ ways }) => ways.length > 0);

describe('a name that nothing has', () => {
  let graph: Graph;
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    graph = await openSmallGraph();
    ask = asker(graph);
  });
  afterAll(() => graph.close());

  test('is looked for in each argument that takes names', () => {
    const titles = asked.flatMap(({ ways }) => ways.map(({ title }) => title));
    expect(titles).toEqual(
      expect.arrayContaining([
        'school(name)',
        'entity(name)',
        'network(around)',
        'network(without)',
        'neighbors(of)',
        'paths(from)',
        'paths(through)',
        'sharedPartners(ids)',
        'interlocks(alliance)',
        'interlocks(of)',
        'suggestions(for)',
        'introductions(to)',
        'projection(of)',
        'cooperationLadder(schools)',
        'programsWithoutPartner(schools)',
        'oneSidedClaims(of)',
        'rank(scope.without)',
        'structure(scope.without)',
        'schools(filter.partners.some.others)',
        'schools(orderBy.related.others)',
        'schoolGroups(related.others)',
        'relationships(filter.others)',
        'figures(filter.subjects)',
        'discrepancies(filter.about)',
        'figureTable(filter.written.edition)',
        'reportTables(edition)',
      ]),
    );
    expect(titles.length).toBeGreaterThan(150);
  });

  test.each(asked)('nulls its own field of $root only, and offers what comes near', async ({ ways }) => {
    const fields = ways.map(({ text }, index) => `asked${index}: ${text} { __typename }`);
    const { data, errors } = await ask(`{ good: school(id: "${KNOWN}") { readableId } ${fields.join(' ')} }`);
    expect(data).toEqual({
      good: { readableId: KNOWN },
      ...Object.fromEntries(ways.map((_, index) => [`asked${index}`, null])),
    });
    const found = [...(errors ?? [])].sort((one, two) => indexOf(one) - indexOf(two));
    expect(found.map(({ path }) => path)).toEqual(ways.map((_, index) => [`asked${index}`]));
    for (const { message, extensions } of found) {
      expect(message).toMatch(new RegExp(`^There is no [a-z ]+ "${UNKNOWN}"\\. Did you mean`));
      const { code, candidates } = extensions as { code: string; candidates: object[] };
      expect(code).toBe('NOT_FOUND');
      const candidate = { id: expect.any(String), name: expect.any(String), kind: expect.any(String) };
      expect(candidates).toEqual(candidates.map(() => candidate));
      expect(candidates.length).toBeGreaterThan(0);
    }
  });

  test('is told apart from an id that nothing has, which is null', async () => {
    const { data, errors } = await ask(`{
      school(id: "school-none") { name } node(id: "none") { id } edition(id: "none") { title }
      nodes(ids: ["${KNOWN}", "none"]) { __typename }
      wrongKind: enterprise(id: "${KNOWN}") { name }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      school: null,
      node: null,
      edition: null,
      nodes: [{ __typename: 'School' }, null],
      wrongKind: null,
    });
  });

  test('of a kind that another thing has is offered with its kind', async () => {
    const { data, errors } = await ask('{ enterprise(name: "上海市临江职业技术学校") { name } }');
    expect(data).toEqual({ enterprise: null });
    expect(errors?.map(({ message, extensions }) => ({ message, ...extensions }))).toEqual([
      {
        message: 'There is no enterprise "上海市临江职业技术学校". Did you mean "上海市临江职业技术学校"?',
        code: 'NOT_FOUND',
        suggestions: ['上海市临江职业技术学校'],
        candidates: [{ id: 'school-linjiang', name: '上海市临江职业技术学校', kind: 'School' }],
      },
    ]);
  });

  test('or a range that there is not nulls a field of an entity, and the others stay', async () => {
    const lists = Object.values(fieldsOf('Alliance'))
      .filter(({ args }) => args.some(({ name }) => name === 'first'))
      .map(({ name }) => name);
    expect(lists).toEqual(expect.arrayContaining(['members', 'memberships', 'partners', 'relationships', 'figures']));
    const fields = lists.map((name) => `${name}(first: 0) { totalCount }`);
    const { data, errors } = await ask(`{ alliance(id: "alliance-jia") { readableId ${fields.join(' ')} } }`);
    expect(data).toEqual({
      alliance: { readableId: 'alliance-jia', ...Object.fromEntries(lists.map((name) => [name, null])) },
    });
    expect(errors?.map(({ path }) => path)).toEqual(lists.map((name) => ['alliance', name]));
  });
});

function fieldsOf(name: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}

describe('the schema', () => {
  test('every field that an argument can make fail may be null', () => {
    const failing = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && type !== schema.getMutationType())
      .flatMap(({ name }) => Object.values(fieldsOf(name)).map((field) => ({ name: `${name}.${field.name}`, field })))
      .filter(({ field }) => field.args.some((argument) => argument.name !== 'language'));
    expect(failing.length).toBeGreaterThan(200);
    expect(failing.filter(({ field }) => !isNullableType(field.type)).map(({ name }) => name)).toEqual([]);
  });
});
