import { Ctx, Field, FieldResolver, Int, InterfaceType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';

/** What every answer says that is worked out beside the store. */
@InterfaceType({
  autoRegisterImplementations: false,
  description:
    '注明数据版本的回答 · what every answer says that does not come from the store itself, but from something worked out from it: of which data it is, and whether the data have changed since.',
})
export abstract class VersionedAnswer {
  @Field(() => Int, {
    nullable: true,
    description: '数据版本 · version of the data that the answer comes from; null where there is no answer yet.',
  })
  dataVersion!: number | null;
}

/** Whether something of this version of the data is older than the newest that the request knows of; not where there is nothing yet. */
export async function isStale(dataVersion: number | null, { version }: Context): Promise<boolean> {
  return dataVersion !== null && dataVersion < (await version.wanted()).version;
}

/** Whether an answer is of the newest data. */
@Resolver(() => VersionedAnswer)
export class VersionedAnswerResolver {
  @FieldResolver(() => Boolean, {
    description:
      '是否过时 · true: the answer comes from older data than `currentVersion`, since what it comes from was not worked out anew in time; ask again in a few seconds.',
  })
  stale(@Root() { dataVersion }: VersionedAnswer, @Ctx() context: Context): Promise<boolean> {
    return isStale(dataVersion, context);
  }

  @FieldResolver(() => Int, {
    description:
      '最新数据版本 · newest version of the data that was known as the question came; the same as `dataVersion` unless the answer is stale.',
  })
  async currentVersion(@Root() { dataVersion }: VersionedAnswer, @Ctx() context: Context): Promise<number> {
    return Math.max(dataVersion ?? 0, (await context.version.wanted()).version);
  }
}
