import type { Context } from '../context.ts';
import { entityById } from '../entity/find-entity.ts';
import { tiesBetween } from '../network/partner-ties.ts';
import { relationshipById } from '../relationship/find-relationships.ts';
import { industryIndexOf } from './industry-index.ts';
import type { ReasonFound } from './missing-links.ts';
import type { SuggestedLink, SuggestionGround } from './suggestion-types.ts';

/** Things that a reason is shown by, and of an industry, on each side. */
const MOST = 5;
const MOST_SIGNS = 3;

/** A thing by place, with relationships by number; without any it is one of the two, and its own name counts. */
interface Ground {
  readonly through: number;
  readonly relationships: readonly number[];
  readonly byName: boolean;
}

/** What a reason rests on: at most five shared things, with the relationships of both. */
export async function groundsOf(
  context: Context,
  { reason, shared }: ReasonFound,
  link: SuggestedLink,
): Promise<SuggestionGround[]> {
  const things = shared.slice(0, MOST);
  const grounds =
    reason === 'SAME_INDUSTRY'
      ? await industryGrounds(link, things)
      : things.map((through) => ({ through, relationships: tiesTo(link, reason, through), byName: false }));
  const shown = await Promise.all(grounds.map((ground) => shownGround(context, link, ground)));
  return shown.filter((ground) => ground !== null);
}

function tiesTo({ snapshot, own, other }: SuggestedLink, reason: ReasonFound['reason'], thing: number): number[] {
  if (reason === 'SHARED_PARTNERS')
    return [own, other].flatMap((end) => lastingTie(snapshot, tiesBetween(snapshot, thing, end)));
  const type = reason === 'SAME_BODY' ? 'MEMBER_OF' : 'LOCATED_IN';
  return [own, other].flatMap((end) =>
    snapshot
      .between(end, thing)
      .filter((each) => snapshot.relationshipType(each) === type && snapshot.facts(each).status !== 'ENDED'),
  );
}

/** The relationships of the first tie that has not ended. */
function lastingTie(
  snapshot: SuggestedLink['snapshot'],
  ties: readonly { relationships: readonly number[] }[],
): readonly number[] {
  const lasting = ties
    .map(({ relationships }) => relationships.filter((each) => snapshot.facts(each).status !== 'ENDED'))
    .find((relationships) => relationships.length > 0);
  return lasting ?? [];
}

async function industryGrounds({ snapshot, own, other }: SuggestedLink, numbers: readonly number[]): Promise<Ground[]> {
  const index = await industryIndexOf(snapshot);
  const grounds = new Map<string, Ground>();
  for (const end of [own, other]) {
    const signs = index.signsOf(end);
    for (const { thing, relationships } of numbers.flatMap((each) => (signs.get(each) ?? []).slice(0, MOST_SIGNS)))
      grounds.set(`${end}-${thing}`, { through: thing, relationships, byName: true });
  }
  return [...grounds.values()];
}

async function shownGround(
  context: Context,
  { snapshot }: SuggestedLink,
  { through, relationships, byName }: Ground,
): Promise<SuggestionGround | null> {
  const [entity, ...found] = await Promise.all([
    entityById(context, snapshot.ids[through]!),
    ...relationships.map((each) => relationshipById(context, snapshot.relationshipId(each))),
  ]);
  if (!entity) return null;
  const shown = found.filter((relationship) => relationship !== undefined);
  const evidence = [...shown.flatMap((each) => each.evidence), ...(byName ? entity.evidence : [])];
  return { through: entity, relationships: shown, evidenceIds: [...new Set(evidence)] };
}
