import type { Context } from '../context.ts';
import { BadUserInputError } from '../errors.ts';
import type { Snapshot } from './snapshot.ts';
import { workedOutCommunities } from './worked-out-communities.ts';

/** The places of the community of this number; a `BadUserInputError` tells which there are. */
export async function communityPlaces(context: Context, snapshot: Snapshot, number: number): Promise<Set<number>> {
  const found = await workedOutCommunities(context);
  const count = found.result.of.reduce((most, each) => Math.max(most, each + 1), 0);
  if (number < 0 || number >= count)
    throw new BadUserInputError(
      `There is no community ${number}. There are ${count}, numbered from 0, the largest, to ${count - 1}.`,
      'community',
    );
  const places = [...found.result.of].flatMap((each, place) => (each === number ? [place] : []));
  const here = places.map((place) => snapshot.place(found.snapshot.ids[place]!));
  return new Set(here.filter((place) => place !== undefined));
}
