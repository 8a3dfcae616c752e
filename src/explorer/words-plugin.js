import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';

const MODULE = 'virtual:schema-words';
const ENUMS = [
  'EntityKind',
  'TieCategory',
  'NameKind',
  'DiscrepancyKind',
  'IdentityVerdict',
  'CooperationForm',
  'RelationshipStatus',
  'RelationshipType',
  'Level',
  'SchoolType',
  'Comparator',
];

/** Enums whose values are English words themselves; their descriptions are sentences. */
const SPELLED = new Set(['RelationshipType', 'CooperationForm', 'RelationshipStatus']);

/** What the schema calls the values of its enums, in Chinese and in English: the words before and behind the dot of a description. */
export function wordsOfSchema() {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));
  const both = (text) => text.split(' · ').map((each) => each.replace(/[.;:].*$/, '').trim());
  const spelled = ({ name, description }) => [both(description)[0], name.toLowerCase().replaceAll('_', ' ')];
  const wordsOf = (name) =>
    Object.fromEntries(
      schema
        .getType(name)
        .getValues()
        .map((value) => [value.name, SPELLED.has(name) ? spelled(value) : both(value.description)]),
    );
  return Object.fromEntries(ENUMS.map((name) => [name, wordsOf(name)]));
}

/** Gives the page the words of the schema's enums, so that page and API call one thing by one name. */
export function schemaWords() {
  return {
    name: 'schema-words',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export const schemaWords = ${JSON.stringify(wordsOfSchema())};` : undefined),
  };
}
