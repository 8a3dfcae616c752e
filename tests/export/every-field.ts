import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { serviceSchema } from '../service.ts';

/** A question and its variables. */
export interface Question {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

/** Ids of one question. */
const AT_ONCE = 50;

/** Questions that walk all stored fields of the records with these ids, and all lists of a first page. */
export function everyField(ids: readonly string[]): Question[] {
  const schema = serviceSchema();
  const nodes = schema.getPossibleTypes(schema.getType('Node') as never);
  const fields = nodes.map((type) => `... on ${type.name} ${selectionOf(type, 1, type.name)}`).join('\n');
  const source = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ${fields} } }`;
  const walks = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) => ({
    source,
    variables: { ids: ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE) },
  }));
  return [...walks, ...listsOf(schema.getQueryType()!)];
}

/** The lists among the root fields that need no argument. */
function listsOf(query: GraphQLObjectType): Question[] {
  return Object.values(query.getFields())
    .filter(({ type, args }) => isConnection(type) && args.every(isOptional))
    .map(({ name, type }) => ({ source: `{ ${name} ${selectionOf(getNamedType(type), 2, name)} }`, variables: {} }));
}

function isConnection(type: GraphQLField<unknown, unknown>['type']): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

function isOptional({ type, defaultValue }: GraphQLField<unknown, unknown>['args'][number]): boolean {
  return !isNonNullType(type) || defaultValue !== undefined;
}

/** All fields of a type that take no argument, so deep; aliased by their type, since types give one name to different things. */
export function selectionOf(type: GraphQLNamedType, depth: number, prefix: string): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.length > 0) return [];
    const alias = `${prefix}_${field.name}: ${field.name}`;
    if (isScalarType(inner) || isEnumType(inner)) return [alias];
    if (depth === 0) return [];
    return [`${alias} ${selectionOf(inner, depth - 1, prefix)}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}
