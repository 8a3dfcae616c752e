import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { requireEntity } from '../entity/find-entity.ts';
import { BadUserInputError } from '../errors.ts';

/** The different entities that ids or names mean; refuses too few, too many, unknown ones, and one that is named twice. */
export async function askedEntities(
  context: Context,
  argument: string,
  mentions: readonly string[],
  least: number,
  most: number,
): Promise<Entity[]> {
  if (mentions.length < least || mentions.length > most)
    throw new BadUserInputError(
      `${argument} takes ${least} to ${most} ids or names; there were ${mentions.length}.`,
      argument,
    );
  const entities = await Promise.all(mentions.map((mention) => requireEntity(context, mention)));
  entities.forEach(({ readableId, name }, index) => {
    const first = entities.findIndex((each) => each.readableId === readableId);
    if (first !== index)
      throw new BadUserInputError(
        `"${mentions[first]}" and "${mentions[index]}" are one entity, ${name}. Name each once.`,
        argument,
      );
  });
  return entities;
}

/** Refuses a number that is not from `least` to `most`. */
export function refuseOutside(argument: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most))
    throw new BadUserInputError(`${argument} must be ${least} to ${most}; it was ${value}.`, argument);
}

/** Refuses words that are both asked for and excluded. */
export function refuseBoth(argument: string, asked: readonly string[], excluded: readonly string[]): void {
  const both = asked.filter((word) => excluded.includes(word));
  if (both.length > 0)
    throw new BadUserInputError(`${both.join(', ')} cannot be both asked for and excluded.`, argument);
}

/** Refuses a period that is no year; gives it back, or `undefined` where none was asked for. */
export function yearOf(period: string | null | undefined): string | undefined {
  if (period === null || period === undefined) return undefined;
  if (/^\d{4}$/.test(period)) return period;
  throw new BadUserInputError(`"${period}" is no year. Write four digits: 2024.`, 'period');
}
