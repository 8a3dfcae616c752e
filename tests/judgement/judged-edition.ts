import { applyEdition } from '../../src/edition/apply.ts';
import type { Folder } from '../../src/edition/folder.ts';
import { dumpLines } from '../../src/export/dump.ts';
import { loadDump } from '../../src/export/load-dump.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { readRecords } from '../../src/record/read-records.ts';
import type { AnyRecord, EntityRecord, RelationshipRecord } from '../../src/record/record.ts';
import { edition } from '../edition/folder-of.ts';
import { openEmptyGraph } from '../engine.ts';
import { asker } from '../service.ts';

/** The school that the editions of these tests speak of, and its cooperation with a company. */
export const SCHOOL = 'school-a';
export const RELATIONSHIP = 'COOPERATES_WITH~enterprise-b~school-a~PRACTICE';

/** What an edition states of the school. */
export interface Stated {
  /** Its canonical name; absent where the edition does not state the school. */
  readonly name?: string;
  /** A former name beside it. */
  readonly former?: string;
  /** Whether it cooperates with the company. */
  readonly cooperates?: boolean;
  /** What it calls the company there. */
  readonly company?: string;
}

/** The folder of an edition that states it. */
function folderOf({ name, former, cooperates = false, company = '乙公司' }: Stated, year: number): Folder {
  return edition(year, {
    'enterprises.csv': 'id,name,evidence\nenterprise-b,乙公司,p1\n',
    ...(name ? { 'schools.csv': `id,name,evidence\n${SCHOOL},${name},p1\n` } : {}),
    ...(name && former ? { 'names.csv': `entity,name,kind,evidence\n${SCHOOL},${former},FORMER,p2\n` } : {}),
    ...(name && cooperates
      ? { 'cooperations.csv': `from,type,to,form,evidence\n${SCHOOL},COOPERATES_WITH,${company},PRACTICE,p2\n` }
      : {}),
  });
}

/** Applies an edition that states it. */
export function apply(graph: Graph, stated: Stated, year = 2024) {
  return applyEdition(graph, folderOf(stated, year));
}

/** Asks for a mutation with this input; tells the code of what is wrong, or nothing. */
export async function judge(graph: Graph, mutation: string, input: object): Promise<string | undefined> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const source = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`;
  const { data, errors } = await asker(graph)(source, { input: { reason: '试', ...input } });
  if (errors) return String(errors[0]?.extensions['code'] ?? errors[0]?.message);
  return (data as Record<string, { userErrors: { code: string }[] }>)[mutation]?.userErrors[0]?.code;
}

/** All records of the graph. */
export async function recordsOf(graph: Graph): Promise<AnyRecord[]> {
  const records: AnyRecord[] = [];
  for await (const page of readRecords(graph)) records.push(...page);
  return records;
}

/** The school and its cooperation as the graph has them. */
export async function judgedFacts(graph: Graph) {
  const records = await recordsOf(graph);
  const school = records.find(({ id }) => id === SCHOOL) as EntityRecord | undefined;
  const relationship = records.find(({ id }) => id === RELATIONSHIP) as RelationshipRecord | undefined;
  return { school, relationship };
}

/** What the graph holds beside the judgements, without versions. */
export async function factsOf(graph: Graph): Promise<AnyRecord[]> {
  const records = await recordsOf(graph);
  return records.filter(({ record }) => record !== 'judgement').map((record) => ({ ...record, version: 0 }));
}

/** The same graph, dumped and loaded into an empty store, with some of its records changed on the way. */
export async function reloaded(
  graph: Graph,
  change: (record: AnyRecord) => readonly object[] = (record) => [record],
): Promise<Graph> {
  let dump = '';
  for await (const lines of dumpLines(graph)) dump += lines;
  const [head, ...records] = dump.trim().split('\n');
  const changed = records.flatMap((line) =>
    change(JSON.parse(line) as AnyRecord).map((record) => JSON.stringify(record)),
  );
  await graph.close();
  const copy = await openEmptyGraph();
  await loadDump(copy, 'dump.jsonl', [head, ...changed].join('\n'));
  return copy;
}
