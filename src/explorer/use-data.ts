import { useMemo, useRef } from 'preact/hooks';
import type { EntityAnswer, MapAnswer, OverviewAnswer } from './answers.ts';
import { DRAWN } from './ask.ts';
import { drawingOf, type Drawing } from './map/scene.ts';
import type { View } from './state/view.ts';
import { useAnswer, type Answer } from './use-answer.ts';

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
  last.current = map.data ?? last.current;
  const network = last.current?.network ?? null;
  const drawing = useMemo(() => network && drawingOf(network), [network]);
  const overview = useAnswer<OverviewAnswer>('Overview', {});
  const asked = view.screen === 'entity' ? { id: view.id, language: view.language.toUpperCase() } : null;
  return { map, drawing, overview, entity: useAnswer<EntityAnswer>('Entity', asked) };
}
