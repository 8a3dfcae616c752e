import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '../context.ts';
import { EntityKindEnum } from '../entity/entity.ts';
import { BadUserInputError } from '../errors.ts';
import { askedEntities } from '../network/asked-entities.ts';
import { MOST_WITHOUT } from '../network/network-arguments.ts';
import type { Snapshot } from '../network/snapshot.ts';
import { readableId } from '../node/global-id.ts';
import { RelationshipTypeEnum } from '../relationship/relationship.ts';
import { sharedColumn8 } from './shared-column.ts';
import type { Part } from './simple-network.ts';

/** Which part of the network is looked at. */
@InputType({ description: '范围 · which part of the network is looked at; the whole where nothing is given.' })
export class NetworkScope {
  @Field(() => [EntityKindEnum], { nullable: true, description: '类别 · only entities of these kinds.' })
  kinds?: string[];

  @Field(() => [RelationshipTypeEnum], { nullable: true, description: '关系类型 · only relationships of these types.' })
  relationTypes?: string[];

  @Field(() => String, { nullable: true, description: '年份 · only relationships of this year; four digits.' })
  period?: string;

  @Field(() => [ID], {
    nullable: true,
    description: `不含 · without these entities, by id or any known name; at most ${MOST_WITHOUT}.`,
  })
  without?: string[];
}

/** The part of a snapshot that a scope stands for. A `BadUserInputError` where nothing can be in it. */
export function partOf(snapshot: Snapshot, { kinds, relationTypes, period, without }: NetworkScope): Part {
  if (kinds?.length === 0) throw new BadUserInputError('scope.kinds is empty: name kinds, or leave it out.', 'scope');
  if (relationTypes?.length === 0)
    throw new BadUserInputError('scope.relationTypes is empty: name types, or leave it out.', 'scope');
  if (period && !/^\d{4}$/.test(period))
    throw new BadUserInputError(`"${period}" is no year. Write four digits: 2024.`, 'scope');
  const gone = new Set((without ?? []).map((id) => snapshot.place(readableId(id))));
  const places = sharedColumn8(snapshot.size);
  for (let place = 0; place < snapshot.size; place += 1)
    places[place] = (!kinds || kinds.includes(snapshot.kind(place))) && !gone.has(place) ? 1 : 0;
  const within = snapshot.inPeriod(period ?? undefined);
  const relationships = sharedColumn8(snapshot.relationships);
  for (let each = 0; each < snapshot.relationships; each += 1)
    relationships[each] =
      (!relationTypes || relationTypes.includes(snapshot.relationshipType(each))) && within(each) ? 1 : 0;
  refuseNothing(places, relationships);
  return { places, relationships };
}

function refuseNothing(places: Uint8Array, relationships: Uint8Array): void {
  if (places.length > 0 && !places.includes(1))
    throw new BadUserInputError(
      `scope leaves none of ${places.length} entities: name other kinds, or fewer in without.`,
      'scope',
    );
  if (relationships.length > 0 && !relationships.includes(1))
    throw new BadUserInputError(
      `scope leaves none of ${relationships.length} relationships: name other relationTypes, or another period.`,
      'scope',
    );
}

/** A scope as a key, the same for scopes that say the same. */
export function scopeKey({ kinds, relationTypes, period, without }: NetworkScope): string {
  return JSON.stringify([
    kinds && [...kinds].sort(),
    relationTypes && [...relationTypes].sort(),
    period ?? null,
    (without ?? []).map(readableId).sort(),
  ]);
}

/** The scope with the ids of what it names; refuses what is not there. */
export async function namedScope(context: Context, scope: NetworkScope): Promise<NetworkScope> {
  if (!scope.without) return scope;
  const without = await askedEntities(context, 'scope.without', scope.without, 0, MOST_WITHOUT);
  return { ...scope, without: without.map(({ readableId }) => readableId) };
}
