import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EntityAnswer, MapAnswer, OverviewAnswer } from './answers.ts';
import { DRAWN } from './ask.ts';
import { drawingOf, networkOf, type Drawing } from './map/scene.ts';
import type { View } from './state/view.ts';
import { useAnswer, type Answer } from './use-answer.ts';

/** How long to wait before asking again for places that are being worked out, in milliseconds. */
const PATIENCE = 1_500;

/** What the page has read: the map (the last one, while a newer is on its way), the overview, the entity shown. */
export interface Data {
  readonly map: Answer<MapAnswer>;
  readonly drawing: Drawing | null;
  readonly overview: Answer<OverviewAnswer>;
  readonly entity: Answer<EntityAnswer>;
}

/** Reads what a view needs. */
export function useData(view: View): Data {
  const map = useAnswer<MapAnswer>('Map', { limit: DRAWN, period: view.year });
  const last = useRef<MapAnswer | null>(null);
  const unplaced = map.data !== null && map.data.network.nodes.length > 0 && map.data.network.layoutVersion === null;
  useEffect(() => {
    const timer = unplaced ? setTimeout(map.retry, PATIENCE) : undefined;
    return () => clearTimeout(timer);
  }, [map.data]);
  if (map.data && !unplaced) last.current = map.data;
  const answered = last.current;
  const drawing = useMemo(() => answered && drawingOf(networkOf(answered)), [answered]);
  const overview = useAnswer<OverviewAnswer>('Overview', {});
  const asked = view.screen === 'entity' ? { id: view.id, language: view.language.toUpperCase() } : null;
  return { map, drawing, overview, entity: useAnswer<EntityAnswer>('Entity', asked) };
}
