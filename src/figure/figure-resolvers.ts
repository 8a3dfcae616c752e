import { EntityFiguresAboutResolver, EntityFiguresResolver, FigureResolver } from './figure-resolver.ts';
import { FigureTableResolver } from './figure-table-resolver.ts';
import { TotalsResolver } from './totals-resolver.ts';

/** All resolvers of figures. */
export const figureResolvers = [
  EntityFiguresResolver,
  EntityFiguresAboutResolver,
  FigureResolver,
  TotalsResolver,
  FigureTableResolver,
] as const;
