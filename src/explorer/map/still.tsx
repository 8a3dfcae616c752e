import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { usePage } from '../page.ts';
import { pictureOf } from './picture.ts';
import type { Scene } from './scene.ts';
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

/** Side of the picture before it is fitted to the page, in pixels: on a narrow one names would be too small otherwise. */
const sideOf = () => (innerWidth > 640 ? 800 : 520);

/** The still picture for browsers without WebGL; its nodes can be clicked. Enlarged, it scrolls: what was in the middle stays there. */
export function Still({ scene, theme, label, scale, onSelect }: StillProps) {
  const { drawing } = usePage();
  const svg = useMemo(() => {
    if (!drawing || !scene || scene.shown.size > MOST_STILL) return '';
    const side = sideOf() * scale;
    return toSvg(pictureOf(drawing, scene, { width: side, height: side, theme, frame: null }), label);
  }, [drawing, scene, theme, label, scale]);
  const box = useRef<HTMLDivElement>(null);
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
