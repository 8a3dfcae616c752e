import { Field, Int, ObjectType } from 'type-graphql';
import { Float } from '../entity/float.ts';
import { enumOf } from '../entity/entity.ts';
import { Figure } from '../figure/figure.ts';

const OriginEnum = enumOf(
  'ReportValueOrigin',
  {
    STATED: '原文所述 · the edition states it',
    DERIVED: '由图谱得出 · counted or summed from the graph, never stated',
  },
  '值的来源 · whether the edition states a value or the graph gives it.',
);
const MethodEnum = enumOf(
  'ReportValueMethod',
  {
    AS_WRITTEN: '照原文 · as the edition writes it',
    COUNTED: '按名单点数 · the number of different things that the edition names of those meant',
    SUMMED: '加总 · the sum of stated numbers; what several rows count is then in it several times',
  },
  '得出方法 · how a value came about.',
);

/** One value of a cell: what the edition states, or what the graph gives. */
@ObjectType({ description: '值 · one value of a cell, with where it comes from.' })
export class ReportValue {
  @Field(() => OriginEnum, { description: '来源 · stated by the edition, or derived from the graph.' })
  readonly origin!: 'STATED' | 'DERIVED';

  @Field(() => MethodEnum, { description: '方法 · how it came about.' })
  readonly method!: 'AS_WRITTEN' | 'COUNTED' | 'SUMMED';

  @Field(() => Float, { nullable: true, description: '数值 · the number; null where the value is names.' })
  readonly number?: number;

  @Field(() => String, { nullable: true, description: '单位 · unit of the number.' })
  readonly unit?: string;

  @Field(() => Figure, { nullable: true, description: '数据 · the figure, where the edition states it.' })
  readonly figure?: Figure;

  @Field(() => Int, { nullable: true, description: '已述行数 · for a sum over rows: how many of them are told.' })
  readonly rowsTold?: number;

  /** Ids of the things counted or named, and of the places; the fields of the same names are resolved from them. */
  readonly things!: readonly string[];
  readonly evidence!: readonly string[];
}
