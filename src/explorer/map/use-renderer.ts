import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapEvents, Renderer } from './renderer.ts';
import type { Drawing, Scene } from './scene.ts';
import type { Theme } from './theme.ts';

interface Stage {
  /** Where to draw; `null` where this browser cannot. */
  readonly holder: RefObject<HTMLElement | null> | null;
  readonly drawing: Drawing | null;
  readonly scene: Scene | null;
  readonly theme: Theme;
  readonly events: MapEvents;
}

/** A renderer of the drawing that shows the scene, or `null` while there is none. It is made in a task of its own, so that the page answers meanwhile. */
export function useRenderer({ holder, drawing, scene, theme, events }: Stage): Renderer | null {
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const latest = useRef({ scene, theme });
  latest.current = { scene, theme };
  useEffect(() => {
    const element = holder?.current;
    if (!element || !drawing) return;
    let made: Renderer | null = null;
    let isOver = false;
    import('./renderer.ts').then(
      ({ Renderer }) => {
        if (isOver) return;
        made = drawnIn(
          element,
          () => new Renderer(element, drawing, latest.current.scene, latest.current.theme, events),
          events,
        );
        Object.assign(element, { renderer: made });
        setRenderer(made);
      },
      () => events.onLost('notLoaded'),
    );
    return () => {
      isOver = true;
      made?.destroy();
      setRenderer(null);
    };
  }, [drawing, holder !== null]);
  useEffect(() => {
    if (scene) renderer?.show(scene, theme);
  }, [scene, theme, renderer]);
  return renderer;
}

/** A renderer; where the browser has no WebGL, or refuses it, nothing is left behind and the loss is told. */
function drawnIn(holder: HTMLElement, make: () => Renderer, events: MapEvents): Renderer | null {
  try {
    return make();
  } catch {
    holder.replaceChildren();
    events.onLost('noWebGl');
    return null;
  }
}
