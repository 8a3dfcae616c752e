import type { NodeClass } from '../map/classes.ts';

/** The sign of a class, as on the map; decoration beside its name. */
export function Shape({ of }: { of: NodeClass }) {
  return (
    <svg class={`shape class-${of.id}`} viewBox="-1.15 -1.15 2.3 2.3" width="14" height="14" aria-hidden="true">
      <path d={of.path} />
    </svg>
  );
}
