import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePage } from '../page.ts';
import { pictureOf } from './picture.ts';
import { shareOfSize, type Scene } from './scene.ts';
import type { Theme } from './theme.ts';
import { toSvg } from './to-svg.ts';

/** Beyond this many nodes a still picture is of no use. */
const MOST_STILL = 1_500;

/** What the still picture shows. */
export interface StillProps {
  readonly scene: Scene | null;
  readonly theme: Theme;
  readonly label: string;
  /** How many times larger than all of it, 1 or more. */
  readonly scale: number;
  readonly onSelect: (id: string) => void;
}

/** The size of an element on the screen, in pixels; some size where it is hidden. */
function useSize(of: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } | null {
  const [width, setWidth] = useState(0);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      setWidth(of.current!.offsetWidth || 520);
      setHeight(of.current!.offsetHeight || 520);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(of.current!);
    return () => watch.disconnect();
  }, []);
  return useMemo(() => (width === 0 ? null : { width, height }), [width, height]);
}

/** The still picture for browsers without WebGL; its nodes can be clicked. Enlarged, it scrolls: what was in the middle stays there. */
export function Still({ scene, theme, label, scale, onSelect }: StillProps) {
  const { drawing } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const svg = useMemo(() => {
    if (!drawing || !scene || !size || scene.shown.size > MOST_STILL) return '';
    const [width, height] = [size.width * scale, size.height * scale];
    const share = shareOfSize(drawing, Math.min(width, height));
    return toSvg(pictureOf(drawing, scene, { width, height, theme, frame: null, share }), label);
  }, [drawing, scene, theme, label, scale, size]);
  const before = useRef(scale);
  useLayoutEffect(() => {
    const { current: element } = box;
    const picture = element?.querySelector('svg');
    if (!element || !picture) return;
    picture.style.width = picture.style.height = `${scale * 100}%`;
    const grown = scale / before.current;
    before.current = scale;
    element.scrollLeft = (element.scrollLeft + element.clientWidth / 2) * grown - element.clientWidth / 2;
    element.scrollTop = (element.scrollTop + element.clientHeight / 2) * grown - element.clientHeight / 2;
  }, [svg]);
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest('[data-id]')?.getAttribute('data-id') : null;
    if (id) onSelect(id);
  };
  const html = { __html: svg };
  return (
    <div
      class="stage still"
      ref={box}
      tabIndex={scale > 1 ? 0 : undefined}
      onClick={onClick}
      dangerouslySetInnerHTML={html}
    />
  );
}
