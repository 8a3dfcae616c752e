import type { NetworkNode } from './network-types.ts';
import type { Snapshot } from './snapshot.ts';

/** The entity at a place as a drawing needs it; `depth` is how far it is from the middle, `null` where there is none. */
export function nodeOf(snapshot: Snapshot, place: number, depth: number | null): NetworkNode {
  return {
    id: snapshot.ids[place]!,
    name: snapshot.names[place]!,
    kind: snapshot.kind(place),
    type: snapshot.type(place) || null,
    degree: snapshot.degree(place),
    depth,
  };
}
