/** @engines both */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  graphql,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { createContext } from '../../src/context.ts';
import { formatError } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { keep } from '../../src/kept.ts';
import { selectionOf } from '../export/every-field.ts';
import { engine } from '../engine.ts';
import { openSmallGraph, serviceSchema } from '../service.ts';

type Input = GraphQLArgument | GraphQLInputField;

/** A number that no engine keeps exactly, and those at the edges of what GraphQL reads as whole numbers. */
const TOO_LARGE = '1e17';
const EDGES = ['-1', '2147483647'];

/** Neo4j plans each shape of a statement anew: there, of so many calls one is asked at the edges. */
const OF = engine === 'neo4j' ? 12 : 1;

/** Calls of one question at the edges, which are read without a fault. */
const AT_ONCE = 10;

/** Where filters go on within themselves. */
const WITHIN = ['and', 'or', 'not'];

/** Literals of an argument's value, each with `#` for one of its numbers. */
function literalsOf({ type }: Input): string[] {
  const named = getNamedType(type);
  const literals =
    named.name === 'Int' || named.name === 'Float'
      ? ['#']
      : isInputObjectType(named)
        ? Object.values(named.getFields())
            .filter(({ name }) => !WITHIN.includes(name))
            .flatMap((field) => literalsOf(field).map((literal) => objectWith(named.getFields(), field, literal)))
        : [];
  return literals.map((literal) => (isListType(getNullableType(type)) ? `[${literal}]` : literal));
}

function objectWith(fields: Readonly<Record<string, Input>>, chosen: Input, literal: string): string {
  const others = Object.values(fields).filter((field) => field !== chosen && isRequired(field));
  return `{ ${[`${chosen.name}: ${literal}`, ...others.map(given)].join(', ')} }`;
}

function isRequired({ type, defaultValue }: Input): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function given({ name, type }: Input): string {
  return `${name}: ${anyOf(type)}`;
}

/** Some value of a type. */
function anyOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  const text = named.name === 'Int' || named.name === 'Float' ? '1' : '"school-linjiang"';
  const value = isEnumType(named)
    ? named.getValues()[0]!.name
    : isInputObjectType(named)
      ? `{ ${Object.values(named.getFields()).filter(isRequired).map(given).join(', ')} }`
      : text;
  return isListType(getNullableType(type)) ? `[${value}]` : value;
}

/** A field asked for with each of its numbers, `#` in its place. */
function callsOf(field: GraphQLField<unknown, unknown>): string[] {
  const selection = selectionOf(getNamedType(field.type), 0, field.name);
  return field.args.flatMap((argument) =>
    literalsOf(argument).map((literal) => {
      const others = field.args.filter((each) => each !== argument && isRequired(each)).map(given);
      return `${field.name}(${[`${argument.name}: ${literal}`, ...others].join(', ')}) ${selection}`;
    }),
  );
}

/** All calls with a number: of the root, and of an entity. */
function calls(): string[] {
  const schema = serviceSchema();
  const school = schema.getType('School');
  if (!isObjectType(school)) throw new Error('There is no type School.');
  return [
    ...Object.values(schema.getQueryType()!.getFields()).flatMap(callsOf),
    ...Object.values(school.getFields())
      .flatMap(callsOf)
      .map((call) => `school(id: "school-linjiang") { ${call} }`),
  ];
}

/** The questions: the number that is too large by itself, since it is refused before anything is asked; those at the edges several at once. */
function questions(): string[] {
  const all = calls();
  const some = all.filter((_, index) => index % OF === 0);
  const edges = EDGES.flatMap((number) => some.map((call) => call.replace('#', number)));
  const together = Array.from({ length: Math.ceil(edges.length / AT_ONCE) }, (_, index) =>
    edges.slice(index * AT_ONCE, (index + 1) * AT_ONCE).map((call, at) => `a${at}: ${call}`),
  );
  return [...all.map((call) => call.replace('#', TOO_LARGE)), ...together.map((each) => each.join(' '))];
}

describe('a number in an argument', () => {
  let graph: Graph;
  let kept: ReturnType<typeof keep>;
  beforeAll(async () => {
    graph = await openSmallGraph();
    kept = keep(graph);
  });
  afterAll(() => graph.close());

  /** The errors of an answer as a caller sees them; those of reading and validating the question name the argument. */
  async function errorsOf(source: string, variableValues: Record<string, unknown> = {}) {
    const contextValue = createContext(graph, kept, true);
    const { errors = [] } = await graphql({ schema: serviceSchema(), source, contextValue, variableValues });
    return errors.map((error) => (error.path ? formatError(error.toJSON(), error) : error.toJSON()));
  }

  test('is answered or refused with a sentence, wherever it stands and however large it is', async () => {
    const asked = questions();
    expect(asked.length).toBeGreaterThan(100);
    const internal: unknown[] = [];
    for (const question of asked) {
      const errors = await errorsOf(`{ ${question} }`);
      const masked = errors.filter(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR');
      if (masked.length > 0) internal.push({ masked, question: question.slice(0, 2000) });
    }
    expect(internal).toEqual([]);
  });

  test.each(['1e17', '-1e308', '9007199254740993'])(
    '%s is refused with the argument named, as a literal and as a variable',
    async (number) => {
      const sentence = expect.stringContaining('a number beyond ±9007199254740991 (2^53 − 1)');
      const literal = `{ schools(filter: { figures: { some: { atLeast: ${number} } } }) { totalCount } }`;
      expect(await errorsOf(literal)).toEqual([expect.objectContaining({ message: sentence })]);
      const least =
        'query ($least: Float) { schools(filter: { figures: { some: { atLeast: $least } } }) { totalCount } }';
      const filter = 'query ($filter: SchoolFilter) { schools(filter: $filter) { totalCount } }';
      const named = (path: string) => expect.stringMatching(new RegExp(`${path}.*a number beyond`));
      expect(await errorsOf(least, { least: Number(number) })).toEqual([
        expect.objectContaining({ message: named('"\\$least"') }),
      ]);
      expect(await errorsOf(filter, { filter: { figures: { some: { atLeast: Number(number) } } } })).toEqual([
        expect.objectContaining({ message: named('"filter.figures.some.atLeast"') }),
      ]);
    },
  );

  test('in a cursor that somebody made up is refused', async () => {
    const { data } = await graphql({
      schema: serviceSchema(),
      source: '{ alliances(first: 1, orderBy: { field: FOUNDED }) { pageInfo { endCursor } } }',
      contextValue: createContext(graph, kept, true),
    });
    const { endCursor } = (data as { alliances: { pageInfo: { endCursor: string } } }).alliances.pageInfo;
    const [list, , id] = JSON.parse(Buffer.from(endCursor, 'base64url').toString()) as unknown[];
    const forged = Buffer.from(JSON.stringify([list, 1e17, id])).toString('base64url');
    expect(
      await errorsOf(`{ alliances(first: 1, after: "${forged}", orderBy: { field: FOUNDED }) { totalCount } }`),
    ).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'after' }) }),
    ]);
  });
});
