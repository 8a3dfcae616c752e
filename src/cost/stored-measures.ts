import type { Graph } from '../graph/graph.ts';
import { many } from '../graph/statement.ts';
import { keyOf, type ListSort } from './measures.ts';
import { Sizes } from './sizes.ts';

type SizeRow = { sort: ListSort; owner: string; size: number; lists: number };

const measured = (name: string) => many<Record<string, never>, SizeRow>(name);

/** The statements that measure lists of the store, each by going through all things of a label. */
const statements = [
  measured('sizesOfNames'),
  measured('sizesOfEntityEvidence'),
  measured('sizesOfNameEvidence'),
  measured('sizesOfFigureEvidence'),
  measured('sizesOfDiscrepancyEvidence'),
  measured('sizesOfIdentityEvidence'),
  measured('sizesOfFigureAbout'),
  measured('sizesOfDiscrepancyAbout'),
  measured('sizesOfIdentityAbout'),
  measured('sizesOfSides'),
  measured('sizesOfFigures'),
  measured('sizesOfFiguresAbout'),
  measured('sizesOfDiscrepancies'),
  measured('sizesOfIdentities'),
  measured('sizesOfFacts'),
  measured('sizesOfEditions'),
];

/** Sorts of lists whose number tells how many things there are, by the type of these. */
const POPULATIONS: Readonly<Record<string, string>> = {
  Figure: keyOf('evidence', 'Figure'),
  Discrepancy: keyOf('evidence', 'Discrepancy'),
  Identity: keyOf('evidence', 'Identity'),
  Evidence: keyOf('facts', 'Evidence'),
  ReportEdition: keyOf('units', 'ReportEdition'),
};

/** What of the measures only the store tells: lists by `keyOf`, and how many things there are of some types. */
export async function measureStore(graph: Graph) {
  const sizes = new Map<string, Sizes>();
  for (const statement of statements)
    for (const { sort, owner, size, lists } of await graph.many(statement, {})) {
      const key = keyOf(sort, owner);
      const known = sizes.get(key) ?? new Sizes();
      sizes.set(key, known);
      known.add(size, lists);
    }
  const populations = Object.entries(POPULATIONS).map(([type, key]) => [type, sizes.get(key)?.lists ?? 0] as const);
  return { sizes, populations };
}
