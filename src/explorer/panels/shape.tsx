import type { NodeClass } from '../map/classes.ts';
import { DASHES, type LineStyle } from '../map/line-styles.ts';

/** The sign of a class, as on the map; decoration beside its name. */
export function Shape({ of }: { of: NodeClass }) {
  return (
    <svg class={`shape class-${of.id}`} viewBox="-1.15 -1.15 2.3 2.3" width="14" height="14" aria-hidden="true">
      <path d={of.path} />
    </svg>
  );
}

/** The sign of a kind of line, as on the map; decoration beside its words. */
export function LineSign({ of }: { of: LineStyle | 'arrow' }) {
  const dash = of === 'arrow' ? undefined : DASHES[of]?.join(' ');
  return (
    <svg class="line-sign" viewBox="0 -5 30 10" width="30" height="10" aria-hidden="true">
      <path d="M0 0H29" stroke-dasharray={dash} />
      {of === 'arrow' && <path class="head" d="M30 0L21 4L21 -4Z" />}
    </svg>
  );
}
