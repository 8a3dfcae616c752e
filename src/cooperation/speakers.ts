import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { findByName } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';
import { many } from '../graph/statement.ts';

/** Who speaks in editions: the publisher, and the entity of that name where the graph has exactly one. */
export interface Speaker {
  readonly publisher: string;
  readonly entity: Entity | undefined;
  readonly editions: readonly string[];
}

const editionPeriods = many<Record<never, never>, { id: string; publisher: string }>('editionPeriods');

/** Who speaks in each edition, by its id; editions of one publisher have one speaker. */
export async function speakersByEdition(context: Context): Promise<ReadonlyMap<string, Speaker>> {
  const editions = await context.graph.many(editionPeriods, {});
  const publishers = [...new Set(editions.map(({ publisher }) => publisher))];
  const speakers = await Promise.all(
    publishers.map(async (publisher): Promise<Speaker> => {
      const own = editions.filter((edition) => edition.publisher === publisher).map(({ id }) => id);
      return { publisher, entity: await entityNamed(context, publisher), editions: own };
    }),
  );
  return new Map(speakers.flatMap((speaker) => speaker.editions.map((id) => [id, speaker] as const)));
}

/** A publisher whose name several entities have is none of them, as far as anybody knows. */
async function entityNamed(context: Context, name: string): Promise<Entity | undefined> {
  try {
    return await findByName(context, name);
  } catch (error) {
    if (error instanceof BadUserInputError) return undefined;
    throw error;
  }
}
