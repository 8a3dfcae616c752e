import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePage } from '../page.ts';
import { EmptyFilter } from '../panels/empty-filter.tsx';
import type { View } from '../state/view.ts';
import { countOf } from '../words.ts';
import { pictureOf } from './picture.ts';
import { hasWebGl, Renderer, type MapEvents } from './renderer.ts';
import { sceneOf, type Drawing, type Scene } from './scene.ts';
import type { Theme } from './theme.ts';
import { toSvg } from './to-svg.ts';

/** Beyond this many nodes a still picture is of no use. */
const MOST_STILL = 1_500;

interface MapViewProps {
  readonly scene: Scene | null;
  readonly theme: Theme;
  /** What the camera goes to when it changes; `null` stays. */
  readonly target: { readonly key: string; readonly ids: ReadonlySet<string> | null; readonly still: boolean } | null;
  readonly onSelect: (id: string) => void;
}

/** The map: drawn with WebGL where the browser can, else as a still picture; all of it is in the lists beside. */
export function MapView({ scene: told, theme, target, onSelect }: MapViewProps) {
  const { drawing, t, language, view } = usePage();
  const scene = useMemo(() => (told?.shown.size === 0 && drawing ? backdropOf(drawing, view) : told), [told, drawing]);
  const [webGl, setWebGl] = useState(() => !forcedColors() && hasWebGl());
  const holder = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;

  useEffect(() => {
    if (!webGl || !drawing || !holder.current) return;
    const events = { onSelect: (id: string) => select.current(id), onLost: () => setWebGl(false) };
    const made = drawnIn(holder.current, drawing, theme, events);
    if (!made) return setWebGl(false);
    renderer.current = made;
    Object.assign(holder.current, { renderer: made });
    return () => {
      made.destroy();
      renderer.current = null;
    };
  }, [drawing, webGl]);
  useEffect(() => {
    if (scene) renderer.current?.show(scene, theme);
  }, [scene, theme, webGl, drawing]);
  const first = useRef(true);
  useEffect(() => {
    if (!renderer.current) return;
    const quick = first.current;
    first.current = false;
    if (!target) return;
    if (target.still && target.ids && [...target.ids].slice(0, 1).every((id) => renderer.current!.sees(id))) return;
    renderer.current.fit(target.ids, quick);
  }, [target?.key, drawing, webGl]);

  const shown = told?.shown.size ?? 0;
  const label = `${t('map')}: ${countOf('entities', shown, language)}, ${countOf('relations', told?.relations.length ?? 0, language)}. ${t('mapHint')}`;
  const zoom = (factor: number) => renderer.current?.zoom(factor, false);
  const onKeyDown = (event: KeyboardEvent) => {
    const action: Record<string, () => void> = {
      '+': () => zoom(1 / 1.5),
      '=': () => zoom(1 / 1.5),
      '-': () => zoom(1.5),
      0: () => renderer.current?.fit(null, false),
    };
    const run = event.ctrlKey || event.metaKey ? undefined : action[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  const guardWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !holder.current?.contains(document.activeElement)) event.stopPropagation();
  };
  return (
    <section class="map" aria-label={t('map')} onKeyDown={onKeyDown}>
      {webGl ? (
        <div class="stage" onWheelCapture={guardWheel}>
          <div ref={holder} class="canvas" role="img" tabIndex={0} aria-label={label} />
        </div>
      ) : (
        <Still scene={scene} theme={theme} label={label} onSelect={onSelect} />
      )}
      {!scene && (
        <p class="state" aria-busy="true">
          {t('loading')} …
        </p>
      )}
      {told?.shown.size === 0 && (
        <div class="state">
          <EmptyFilter />
        </div>
      )}
      {webGl ? (
        <p class="zoom">
          <button type="button" aria-label={t('nearer')} title={t('nearer')} onClick={() => zoom(1 / 1.5)}>
            +
          </button>
          <button type="button" aria-label={t('farther')} title={t('farther')} onClick={() => zoom(1.5)}>
            −
          </button>
          <button type="button" id="fit" onClick={() => renderer.current?.fit(target?.ids ?? null, false)}>
            {t('fit')}
          </button>
        </p>
      ) : (
        <p class="quiet small webgl">{t(forcedColors() ? 'systemColors' : 'noWebGl')}</p>
      )}
    </section>
  );
}

/** All of the map, standing back: what is seen where the filters leave nothing. */
const backdropOf = (drawing: Drawing, view: View): Scene =>
  sceneOf(drawing, { ...view, classes: null, categories: null, focus: false }, new Set(), null);

/** Whether the reader's system sets the colors: the still picture takes them, a canvas cannot. */
const forcedColors = () => matchMedia('(forced-colors: active)').matches;

/** A renderer, or `null` where the graphics context is refused after all. */
function drawnIn(holder: HTMLElement, drawing: Drawing, theme: Theme, events: MapEvents): Renderer | null {
  try {
    return new Renderer(holder, drawing, theme, events);
  } catch {
    holder.replaceChildren();
    return null;
  }
}

interface StillProps {
  readonly scene: Scene | null;
  readonly theme: Theme;
  readonly label: string;
  readonly onSelect: (id: string) => void;
}

/** The still picture for browsers without WebGL; its nodes can be clicked. */
function Still({ scene, theme, label, onSelect }: StillProps) {
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
