import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePage } from '../page.ts';
import { EmptyFilter } from '../panels/empty-filter.tsx';
import type { View } from '../state/view.ts';
import { isPlain } from '../use-keys.ts';
import { MARKS } from '../words.ts';
import { countsOf } from './counts.ts';
import { regionName } from './regions.ts';
import { sceneOf, type Drawing, type Scene } from './scene.ts';
import type { Theme } from './theme.ts';
import type { StillProps } from './still.tsx';
import { useRenderer } from './use-renderer.ts';
import { useWalk } from './use-walk.ts';
import { DIRECTIONS } from './walk.ts';

/** How many times larger the still picture gets at most. */
const MOST_ENLARGED = 6;

/** Why a still picture is drawn: the reader's system sets the colors, the browser has no WebGL, or what draws with it could not be loaded. */
type Why = 'systemColors' | 'noWebGl' | 'notLoaded';

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
  const [still, setStill] = useStill();
  const webGl = still === null;
  const holder = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const events = useMemo(() => ({ onSelect: (id: string) => select.current(id), onLost: setStill }), []);
  const renderer = useRenderer({ holder: webGl ? holder : null, drawing, scene, theme, events });
  const first = useRef(true);
  useEffect(() => {
    if (!renderer) return;
    const quick = first.current;
    first.current = false;
    if (!target) return;
    if (target.still && target.ids && [...target.ids].slice(0, 1).every((id) => renderer.sees(id))) return;
    renderer.fit(target.ids, quick);
  }, [target?.key, renderer, drawing]);

  const counts = told && drawing ? countsOf(told, drawing, language) : '…';
  const groups =
    drawing && told && !told.lit ? drawing.regions.map((each) => regionName(each, told.shown, language)) : [];
  const { colon, list, stop } = MARKS[language];
  const label = t('map') + colon + [counts, groups.filter(Boolean).join(list), t('mapHint')].filter(Boolean).join(stop);
  const [scale, setScale] = useState(1);
  const zoom = (factor: number) =>
    webGl ? renderer?.zoom(factor, false) : setScale(Math.min(MOST_ENLARGED, Math.max(1, scale / factor)));
  const fit = (ids: ReadonlySet<string> | null) => (webGl ? renderer?.fit(ids, false) : setScale(1));
  const { walk, at } = useWalk(renderer, scene);
  const onKeyDown = (event: KeyboardEvent) => {
    const action: Record<string, () => void> = {
      '+': () => zoom(1 / 1.5),
      '=': () => zoom(1 / 1.5),
      '-': () => zoom(1.5),
      0: () => fit(null),
      ...(event.target === holder.current && {
        ...Object.fromEntries(Object.keys(DIRECTIONS).map((key) => [key, () => walk(key)])),
        Enter: () => at.current && onSelect(at.current),
      }),
    };
    const run = isPlain(event) ? action[event.key] : undefined; // with another key they are the browser's: Alt+← goes back
    if (!run) return;
    event.preventDefault();
    run();
  };
  const section = useRef<HTMLElement>(null);
  const isFocused = () => holder.current?.contains(document.activeElement);
  const guardWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !isFocused()) event.stopPropagation();
  };
  const guardTouch = (event: TouchEvent) => {
    if (event.touches.length === 1 && !isFocused()) event.stopPropagation(); // one finger scrolls the page, two move the map
  };
  return (
    <section class="map" ref={section} aria-label={t('map')} onKeyDown={onKeyDown}>
      {webGl ? (
        <div class="stage" onWheelCapture={guardWheel} onTouchStartCapture={guardTouch}>
          <div ref={holder} class="canvas" role="img" tabIndex={0} aria-label={label} />
        </div>
      ) : (
        <Later scene={scene} theme={theme} label={label} scale={scale} onSelect={onSelect} />
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
      <p class="zoom">
        <NamesButton />
        <FullScreenButton of={section} />
        <button type="button" aria-label={t('nearer')} title={t('nearer')} onClick={() => zoom(1 / 1.5)}>
          +
        </button>
        <button type="button" aria-label={t('farther')} title={t('farther')} onClick={() => zoom(1.5)}>
          −
        </button>
        <button type="button" id="fit" onClick={() => fit(target?.ids ?? null)}>
          {t('fit')}
        </button>
      </p>
      {webGl && <p class="quiet small touch">{t('touchHint')}</p>}
      {still && <p class="quiet small webgl">{t(still)}</p>}
    </section>
  );
}

/** All of the map, standing back: what is seen where the filters leave nothing. */
const backdropOf = (drawing: Drawing, view: View): Scene =>
  sceneOf({ ...drawing, backdrop: false }, { ...view, classes: null, categories: null, focus: false }, new Set(), null);

/** Why the map is a still picture, `null` where it is not, and what notes a reason. Where the reader's system sets the colors it always is: a canvas cannot take them. */
function useStill() {
  const query = useMemo(() => matchMedia('(forced-colors: active)'), []);
  const [colors, setColors] = useState(query.matches);
  const [lost, setLost] = useState<Why | null>(null);
  useEffect(() => {
    const follow = () => setColors(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return [colors ? 'systemColors' : lost, setLost] as const;
}

function NamesButton() {
  const { t, view, go } = usePage();
  return (
    <button type="button" aria-pressed={view.names} onClick={() => go({ names: !view.names })}>
      {t('showNames')}
    </button>
  );
}

/** The map alone on the whole screen, and back; nothing where the browser has no such thing. */
function FullScreenButton({ of }: { of: RefObject<HTMLElement | null> }) {
  const { t } = usePage();
  const [full, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => (full ? document.exitFullscreen() : of.current!.requestFullscreen()).catch(() => undefined);
  return (
    <button type="button" aria-pressed={full} onClick={() => void toggle()}>
      {t('fullScreen')}
    </button>
  );
}

/** The still picture, loaded only where it is needed. */
function Later(props: StillProps) {
  const [still, setStill] = useState<typeof import('./still.tsx') | null>(null);
  useEffect(() => {
    import('./still.tsx').then(setStill, () => undefined);
  }, []);
  return still && <still.Still {...props} />;
}
