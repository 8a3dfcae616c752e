import type { FeedEdge, FeedGraph, FeedNode } from './feed.ts';

const NAMESPACE = 'urn:chanjiao-graph:';

/** What a kind is in schema.org and in the W3C's Organization Ontology. */
const classes: Readonly<Record<string, readonly string[]>> = {
  School: ['schema:School', 'org:FormalOrganization'],
  University: ['schema:CollegeOrUniversity', 'org:FormalOrganization'],
  Enterprise: ['schema:Corporation', 'org:FormalOrganization'],
  Organization: ['schema:Organization', 'org:FormalOrganization'],
  Alliance: ['schema:Consortium', 'org:OrganizationalCollaboration'],
  Team: ['schema:Organization', 'org:OrganizationalUnit'],
  Studio: ['schema:Organization', 'org:OrganizationalUnit'],
  Person: ['schema:Person'],
  Project: ['schema:Project'],
  TrainingCenter: ['schema:EducationalOrganization', 'org:OrganizationalUnit'],
  TrainingBase: ['schema:EducationalOrganization', 'org:OrganizationalUnit'],
  Program: ['schema:EducationalOccupationalProgram'],
  Course: ['schema:Course'],
  Qualification: ['schema:EducationalOccupationalCredential'],
  Competition: ['schema:Event'],
  Event: ['schema:Event'],
  Document: ['schema:CreativeWork'],
  Award: ['schema:Thing'],
  Challenge: ['schema:Thing'],
  Place: ['schema:Place'],
};

/** Predicates of the two vocabularies that a relationship also is, from its source to its target. */
const predicates: Readonly<Record<string, string>> = {
  MEMBER_OF: 'org:memberOf',
  PART_OF: 'schema:isPartOf',
  LOCATED_IN: 'schema:location',
  OFFERS: 'schema:offers',
  HONORED_WITH: 'schema:award',
  BELONGS_TO: 'schema:parentOrganization',
};

const context = {
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  cg: NAMESPACE,
  name: { '@id': 'schema:name', '@language': 'zh' },
  english: { '@id': 'schema:alternateName', '@language': 'en' },
  source: { '@id': 'cg:source', '@type': '@id' },
  target: { '@id': 'cg:target', '@type': '@id' },
};

/** JSON-LD in schema.org's words and those of the W3C's Organization Ontology; each relationship is a node of its own, with its facts. */
export async function* jsonLd(graph: FeedGraph): AsyncIterable<string> {
  const whole = {
    '@id': `${NAMESPACE}graph`,
    '@type': 'schema:Dataset',
    name: graph.title,
    'cg:dataVersion': graph.dataVersion,
  };
  yield `{"@context":${JSON.stringify(context)},"@graph":[\n${JSON.stringify(whole)}`;
  const lines = (objects: readonly object[]) => objects.map((each) => `,\n${JSON.stringify(each)}`).join('');
  for await (const page of graph.nodes()) yield lines(page.map(nodeOf));
  for await (const page of graph.edges()) yield lines(page.flatMap(edgeOf));
  yield '\n]}\n';
}

function iri(id: string): string {
  return NAMESPACE + encodeURIComponent(id);
}

function nodeOf({ id, name, kind, attributes: { english, ...rest } }: FeedNode): object {
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [`cg:${key}`, value]));
  return {
    '@id': iri(id),
    '@type': [`cg:${kind}`, ...(classes[kind] ?? ['schema:Thing'])],
    ...{ name, 'schema:identifier': id },
    ...(english === undefined ? {} : { english }),
    ...own,
  };
}

function edgeOf({ id, source, target, type, directed, weight, attributes }: FeedEdge): object[] {
  const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`cg:${key}`, value]));
  const ends = { source: iri(source), target: iri(target) };
  const membership =
    type === 'MEMBER_OF' ? { 'org:member': { '@id': ends.source }, 'org:organization': { '@id': ends.target } } : {};
  const relationship = {
    '@id': iri(id),
    '@type': ['cg:Relationship', ...(type === 'MEMBER_OF' ? ['org:Membership'] : [])],
    'schema:identifier': id,
    'cg:type': type,
    ...ends,
    ...membership,
    'cg:directed': directed,
    'cg:weight': weight,
    ...own,
  };
  const direct = { '@id': ends.source, [predicates[type] ?? `cg:${type}`]: { '@id': ends.target } };
  return [relationship, direct];
}
