import type { Context } from '../context.ts';
import type { EvidenceRow } from '../evidence/evidence.ts';
import { writtenCondition } from '../evidence/written-filter.ts';
import { figureOf, type Figure, type FigureRow } from '../figure/figure.ts';
import { listStatement } from '../graph/filter.ts';
import { many } from '../graph/statement.ts';

type Asked = { ids: readonly string[]; coverage: readonly string[]; after: string; size: number };

const placesOfEditions = many<Asked, { evidence: EvidenceRow; place: string }>('placesOfEditions');
const PAGE = 5_000;

/** All units of an edition, in the order of their ids. */
export async function unitsOf(context: Context, edition: string): Promise<EvidenceRow[]> {
  const units: EvidenceRow[] = [];
  for (let after = ''; ; after = units.at(-1)!.id) {
    const page = { ids: [edition], coverage: [], after, size: PAGE };
    const rows = await context.graph.many(placesOfEditions, page);
    units.push(...rows.map(({ evidence }) => evidence));
    if (rows.length < PAGE) return units;
  }
}

/** All figures that an edition states, in the order of their ids. */
export async function figuresOf(context: Context, edition: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const sort = { fragment: 'sortText', field: 'id', descending: false } as const;
  const list = { label: 'Figure', where: writtenCondition({ edition }), sort, size: PAGE };
  for (;;) {
    const id = figures.at(-1)?.readableId;
    const from = id === undefined ? {} : { after: { value: id, id } };
    const rows = await context.graph.many(...listStatement('figuresOfEdition', { ...list, ...from }));
    figures.push(...rows.map(({ node }) => figureOf(node as unknown as FigureRow)));
    if (rows.length < PAGE) return figures;
  }
}
