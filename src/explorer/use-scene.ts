import { useMemo } from 'preact/hooks';
import type { EntityAnswer, Partner } from './answers.ts';
import { sceneOf, tiesOf, type Drawing, type Scene } from './map/scene.ts';
import type { View } from './state/view.ts';

/** How many partners of a kind are put on the map at once. */
export const MOST_EXPANDED = 30;

/** Partners of an entity that are not lit, by kind: of kinds that can be expanded, and of those that are. */
export interface Unlit {
  readonly hidden: ReadonlyMap<string, number>;
  readonly left: ReadonlyMap<string, number>;
}

/** What the map shows of a view, and what it leaves. */
export interface Shown {
  readonly scene: Scene | null;
  readonly unlit: Unlit;
}

const NONE: Unlit = { hidden: new Map(), left: new Map() };

/** Works out the scene of a view; `found` are nodes that a screen has found itself. */
export function useScene(
  drawing: Drawing | null,
  view: View,
  entity: EntityAnswer['entity'] | undefined,
  found: readonly string[] | null,
): Shown {
  const selected = view.screen === 'entity' ? (entity?.readableId ?? view.id) : null;
  return useMemo(() => {
    if (!drawing) return { scene: null, unlit: NONE };
    const { lit, unlit } =
      selected === null || drawing.backdrop
        ? { lit: found && new Set(found), unlit: NONE }
        : around(drawing, view, selected, entity);
    return { scene: sceneOf(drawing, view, lit, selected), unlit };
  }, [drawing, view, entity, found, selected]);
}

function around(drawing: Drawing, view: View, selected: string, entity: EntityAnswer['entity'] | undefined) {
  const lit = new Set([selected, ...tiesOf(drawing, selected, view).map(({ other }) => other)]);
  const partners = (entity?.partners.edges ?? []).filter(({ node }) => drawing.byId.has(node.readableId));
  const near = new Set(lit);
  const hidden = new Map<string, number>();
  const degree = (id: string) => drawing.byId.get(id)?.degree ?? 0;
  const far = partners
    .filter(({ node }) => !near.has(node.readableId))
    .sort((a, b) => degree(b.node.readableId) - degree(a.node.readableId));
  for (const kind of new Set(far.map(({ node }) => node.kind))) {
    const ofKind = far.filter(({ node }) => node.kind === kind);
    if (!view.expanded.includes(kind)) {
      hidden.set(kind, ofKind.length);
      continue;
    }
    for (const { node, via } of ofKind.slice(0, MOST_EXPANDED)) {
      lit.add(node.readableId);
      for (const { through } of via) if (through && drawing.byId.has(through.readableId)) lit.add(through.readableId);
    }
  }
  const isLeft = ({ node }: Partner) => view.expanded.includes(node.kind) && !lit.has(node.readableId);
  return { lit, unlit: { hidden, left: countKinds((entity?.partners.edges ?? []).filter(isLeft)) } };
}

function countKinds(partners: readonly Partner[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { node } of partners) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return counts;
}
