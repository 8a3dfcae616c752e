import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Where one arrives at another place, the details begin at their top and their heading has the focus. While the answer
 * is `loading`, the heading that it brings takes the focus from the first one. Who types there already is left alone.
 */
export function useArrival(main: RefObject<HTMLElement | null>, place: string, loading: boolean): void {
  const seen = useRef(place);
  const arriving = useRef(false);
  useLayoutEffect(() => {
    if (seen.current !== place) {
      seen.current = place;
      arriving.current = true;
      main.current?.scrollTo(0, 0);
    }
    if (main.current?.querySelector('input:focus')) arriving.current = false;
    if (!arriving.current) return;
    const heading = main.current?.querySelector('h1');
    heading?.focus({ preventScroll: true });
    arriving.current = loading || !heading;
  });
}
