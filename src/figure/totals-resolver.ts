import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Float } from '../entity/float.ts';
import type { Context } from '../context.ts';
import { many } from '../graph/statement.ts';
import { countAsk, type CountAsk } from './count-ask.ts';
import { Figure } from './figure.ts';
import { partsOfSum, sumOf } from './parts-of-sum.ts';

const countedByFigures = many<{ asks: readonly CountAsk[] }, { figure: string; named: number }>('countedByFigures');

/** A total that the source adds up, and what its parts come to. */
@ObjectType({ description: '加总 · what the parts of a stated sum come to, and the parts.' })
export class FigureSum {
  @Field(() => Float, { description: '合计 · sum of the parts that the graph holds.' })
  value!: number;

  @Field(() => [Figure], { description: '分项 · the parts.' })
  parts!: readonly Figure[];
}

/** Stated totals against what the graph holds. */
@Resolver(() => Figure)
export class TotalsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '点名数 · how many of those that the total counts the graph names; null where a total counts nothing that the graph could list. What is stated and not named is not absent.',
  })
  async named(@Root() figure: Figure, @Ctx() context: Context): Promise<number | null> {
    if (!figure.counts || figure.counts.metric) return null;
    const named = await context.load('countedByFigures', JSON.stringify(countAsk(figure)), async (keys) => {
      const rows = await context.graph.many(countedByFigures, { asks: keys.map(askIn) });
      const byFigure = new Map(rows.map((row) => [row.figure, row.named]));
      return new Map(keys.map((key) => [key, byFigure.get(askIn(key).figure) ?? 0]));
    });
    return named ?? 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '未点名数 · stated less named: how many the source counts and does not name; null where `named` is null.',
  })
  async unnamed(@Root() figure: Figure, @Ctx() context: Context): Promise<number | null> {
    const named = await this.named(figure, context);
    return named === null ? null : Math.round(figure.value - named);
  }

  @FieldResolver(() => FigureSum, {
    nullable: true,
    description:
      '加总核对 · what the parts of a stated sum come to; null where the figure is no sum of parts in the graph.',
  })
  async sum(@Root() figure: Figure, @Ctx() context: Context): Promise<FigureSum | null> {
    if (!figure.counts?.metric) return null;
    const parts = await partsOfSum(context, figure);
    return { value: sumOf(parts), parts };
  }
}

function askIn(key: string): CountAsk {
  return JSON.parse(key) as CountAsk;
}
