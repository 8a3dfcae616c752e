import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { AroundAnswer, EntityAnswer, MapAnswer, OverviewAnswer } from './answers.ts';
import { DRAWN } from './ask.ts';
import { drawingOf, joined, networkOf, type Drawing } from './map/scene.ts';
import type { View } from './state/view.ts';
import { useAnswer, type Answer } from './use-answer.ts';

/** How long to wait before asking again for places that are being worked out, in milliseconds. */
const PATIENCE = 1_500;

/** How many entities may be asked what lies around them. */
const MOST_AROUND = 20;

/** What the page has read: the map (the last one, while a newer is on its way), the overview, the entity shown. */
export interface Data {
  readonly map: Answer<MapAnswer>;
  readonly drawing: Drawing | null;
  readonly overview: Answer<OverviewAnswer>;
  readonly entity: Answer<EntityAnswer>;
}

/**
 * Reads what a view needs. Where the map is only the most connected part of the network, what lies around the entity shown, or
 * around what a screen has `found`, is drawn as well.
 */
export function useData(view: View, found: readonly string[] | null): Data {
  const map = useAnswer<MapAnswer>('Map', { limit: DRAWN, period: view.year });
  const last = useRef<MapAnswer | null>(null);
  const unplaced = map.data !== null && map.data.network.nodes.length > 0 && map.data.network.layoutVersion === null;
  useEffect(() => {
    const timer = unplaced ? setTimeout(map.retry, PATIENCE) : undefined;
    return () => clearTimeout(timer);
  }, [map.data]);
  if (map.data && !unplaced) last.current = map.data;
  const answered = last.current;
  const whole = useMemo(() => answered && drawingOf(networkOf(answered)), [answered]);
  const wanted = view.screen === 'entity' ? [view.id] : (found ?? []);
  const ids = whole?.network.truncated ? wanted.filter((id) => !whole.byId.has(id)).slice(0, MOST_AROUND) : [];
  const around = useAnswer<AroundAnswer>('Around', ids.length > 0 ? { ids, period: view.year } : null).data;
  const drawing = useMemo(
    () => (answered && around ? drawingOf(networkOf(joined(answered, around))) : whole),
    [answered, around, whole],
  );
  const overview = useAnswer<OverviewAnswer>('Overview', {});
  const asked = view.screen === 'entity' ? { id: view.id, language: view.language.toUpperCase() } : null;
  return { map, drawing, overview, entity: useAnswer<EntityAnswer>('Entity', asked) };
}
