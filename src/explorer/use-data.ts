import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EntityAnswer } from './answers.ts';
import type { AroundAnswer, GroupsAnswer, MapAnswer, OverviewAnswer } from './map/answers.ts';
import { DRAWN, DRAWN_RELATIONS } from './ask.ts';
import { networkOfGroups } from './map/groups.ts';
import { drawingOf, joined, networkOf, type Drawing } from './map/scene.ts';
import type { View } from './state/view.ts';
import { useAnswer, type Answer } from './use-answer.ts';

/** How long to wait before asking again for places that are being worked out, in milliseconds. */
const PATIENCE = 1_500;

/** How many entities may be asked what lies around them. */
const MOST_AROUND = 20;

/** What the page has read: the map (the last one, while a newer is on its way), the overview, the entity shown. */
export interface Data {
  readonly map: Answer<MapAnswer | GroupsAnswer>;
  readonly drawing: Drawing | null;
  readonly overview: Answer<OverviewAnswer>;
  readonly entity: Answer<EntityAnswer>;
  /** The groups of a network that is too large to be drawn whole; `null` where it is not. */
  readonly groups: GroupsAnswer['network'] | null;
  /** What is drawn: the network or a part of it, its groups, or only what lies around what the screen is about. */
  readonly drawn: 'network' | 'groups' | 'around';
}

/**
 * Reads what a view needs. A network that is too large is read as its groups; one of them, where the view is in it, is read
 * whole. What lies around the entity shown, or around what a screen has `found`, is drawn as well: alone, where the rest are groups.
 */
export function useData(view: View, found: readonly string[] | null): Data {
  const overview = useAnswer<OverviewAnswer>('Overview', {});
  const large = overview.data !== null && isLarge(overview.data.kinds);
  const asGroups = useAnswer<GroupsAnswer>('Groups', large ? { period: view.year } : null);
  const groups = asGroups.data && isLarge(asGroups.data.network) ? asGroups.data.network : null;
  const community = large ? view.part : null;
  const isWhole = !large || community !== null || (asGroups.data && !groups);
  const isKnown = overview.data !== null || overview.error !== null;
  const variables = { limit: DRAWN, period: view.year, ...(community !== null && { community }) };
  const asNetwork = useAnswer<MapAnswer>('Map', isKnown && isWhole ? variables : null);
  const map = isWhole ? asNetwork : asGroups;
  useUnplaced(map);
  const wanted = view.screen === 'entity' ? [view.id] : (found ?? []);
  const drawing = useDrawing(map.data, wanted, view);
  const asked = view.screen === 'entity' ? { id: view.id, language: view.language.toUpperCase() } : null;
  const entity = useAnswer<EntityAnswer>('Entity', asked);
  return { map, ...drawing, overview, entity, groups };
}

/**
 * The last map that was answered as a drawing, with what lies around what is `wanted` where that is not on it. Where a year holds
 * nothing, the map of all years stands back.
 */
function useDrawing(
  map: MapAnswer | GroupsAnswer | null,
  wanted: readonly string[],
  view: View,
): Pick<Data, 'drawing' | 'drawn'> {
  const last = useRef<MapAnswer | GroupsAnswer | null>(null);
  if (map && !isUnplaced(map)) last.current = map;
  const answered = last.current;
  const { language } = view;
  const isEmpty = answered !== null && answered.network.total === 0 && view.year !== null;
  const everything = useAnswer<MapAnswer>('Map', isEmpty ? { limit: DRAWN, period: null } : null).data;
  const whole = useMemo(() => {
    if (!answered) return null;
    if (everything) return { ...drawingOf(networkOf(everything)), backdrop: true };
    return drawingOf(isGroups(answered) ? networkOfGroups(answered, language) : networkOf(answered));
  }, [answered, everything, language]);
  const isPart = answered !== null && (isGroups(answered) || view.part !== null || answered.network.truncated);
  const ids = isPart ? wanted.filter((id) => !whole!.byId.has(id)).slice(0, MOST_AROUND) : [];
  const around = useAnswer<AroundAnswer>('Around', ids.length > 0 ? { ids, period: view.year } : null).data;
  const drawing = useMemo(() => {
    if (!answered || !around) return whole;
    return drawingOf(networkOf(isGroups(answered) ? alone(answered, around) : joined(answered, around)));
  }, [answered, around, whole]);
  if (!answered || !isGroups(answered)) return { drawing, drawn: 'network' };
  return { drawing, drawn: around ? 'around' : 'groups' };
}

const isGroups = (answer: MapAnswer | GroupsAnswer): answer is GroupsAnswer => 'groups' in answer.network;

type Counted = Pick<OverviewAnswer['kinds'], 'total' | 'groupTies'> & { groups: readonly { readonly inner: number }[] };

/** Whether a network is too large to be drawn whole. */
function isLarge({ total, groups, groupTies }: Counted): boolean {
  const relations =
    groups.reduce((sum, { inner }) => sum + inner, 0) + groupTies.reduce((sum, { count }) => sum + count, 0);
  return total > DRAWN || relations > DRAWN_RELATIONS;
}

const isUnplaced = ({ network }: MapAnswer | GroupsAnswer) => network.total > 0 && network.layoutVersion === null;

/** Asks again for a map whose places are being worked out. */
function useUnplaced({ data, retry }: Answer<MapAnswer | GroupsAnswer>): void {
  useEffect(() => {
    const timer = data && isUnplaced(data) ? setTimeout(retry, PATIENCE) : undefined;
    return () => clearTimeout(timer);
  }, [data]);
}

/** What lies around some entities as a map of its own. */
function alone(
  { network: { dataVersion, layoutVersion } }: GroupsAnswer,
  { network: around }: AroundAnswer,
): MapAnswer {
  const truncated = around.nodes.length < around.total;
  return { network: { ...around, dataVersion, layoutVersion, truncated, leftOutEdges: 0 } };
}
