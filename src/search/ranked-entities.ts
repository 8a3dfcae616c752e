import type { Snapshot } from '../network/snapshot.ts';
import type { RankedEntities } from './search-index.ts';

/** The entities of a snapshot by number of relationships, the best connected first, then by id. */
export function rankedEntities(snapshot: Snapshot): RankedEntities {
  const { ids, columns } = snapshot;
  const places = byDegree(snapshot);
  const numbers = new Uint32Array(places.length);
  places.forEach((place, number) => (numbers[place] = number));
  const placeOf = (entity: number) => places[entity]!;
  return {
    size: places.length,
    id: (entity) => ids[placeOf(entity)]!,
    kind: (entity) => snapshot.kind(placeOf(entity)),
    degree: (entity) => snapshot.degree(placeOf(entity)),
    number(id) {
      const place = snapshot.place(id);
      return place === undefined ? undefined : numbers[place]!;
    },
    *neighbors(entity) {
      const [start, end] = [columns.offset[placeOf(entity)]!, columns.offset[placeOf(entity) + 1]!];
      for (let index = start; index < end; index += 1) yield numbers[columns.other[index]!]!;
    },
  };
}

/** The places of a snapshot, those with the most relationships first; sorted by counting, which takes a moment only. */
function byDegree(snapshot: Snapshot): Uint32Array {
  let most = 0;
  for (let place = 0; place < snapshot.size; place += 1) most = Math.max(most, snapshot.degree(place));
  const starts = new Uint32Array(most + 2);
  for (let place = 0; place < snapshot.size; place += 1) starts[most - snapshot.degree(place) + 1]! += 1;
  for (let rank = 0; rank <= most; rank += 1) starts[rank + 1]! += starts[rank]!;
  const places = new Uint32Array(snapshot.size);
  for (let place = 0; place < snapshot.size; place += 1) {
    const rank = most - snapshot.degree(place);
    places[starts[rank]!] = place;
    starts[rank]! += 1;
  }
  return places;
}
