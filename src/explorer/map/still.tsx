import { useMemo } from 'preact/hooks';
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
  readonly onSelect: (id: string) => void;
}

/** The still picture for browsers without WebGL; its nodes can be clicked. */
export function Still({ scene, theme, label, onSelect }: StillProps) {
  const { drawing } = usePage();
  const svg = useMemo(() => {
    if (!drawing || !scene || scene.shown.size > MOST_STILL) return '';
    return toSvg(pictureOf(drawing, scene, { width: 800, height: 800, theme, frame: null }), label);
  }, [drawing, scene, theme, label]);
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest('[data-id]')?.getAttribute('data-id') : null;
    if (id) onSelect(id);
  };
  return <div class="stage still" onClick={onClick} dangerouslySetInnerHTML={{ __html: svg }} />;
}
