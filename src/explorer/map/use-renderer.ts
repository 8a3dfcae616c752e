import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
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

/** A renderer that shows the scene of the drawing; `null` while it shows none. One stands for as long as the page, whatever is drawn. */
export function useRenderer({ holder, drawing, scene, theme, events }: Stage): Renderer | null {
  const made = useMade(holder, events);
  const [showing, setShowing] = useState<Renderer | null>(null);
  useEffect(() => {
    if (!made || !drawing || !scene) return;
    made.show(drawing, scene, theme);
    Object.assign(holder!.current!, { renderer: made });
    setShowing(made);
  }, [made, drawing, scene, theme]);
  return showing === made ? showing : null;
}

/** A renderer, made as soon as what makes it is loaded. */
function useMade(holder: RefObject<HTMLElement | null> | null, events: MapEvents): Renderer | null {
  const [made, setMade] = useState<Renderer | null>(null);
  useEffect(() => {
    const element = holder?.current;
    if (!element) return;
    let renderer: Renderer | null = null;
    let isOver = false;
    import('./renderer.ts').then(
      (loaded) => {
        if (isOver) return;
        renderer = drawnIn(element, loaded.Renderer, events);
        setMade(renderer);
      },
      () => events.onLost('notLoaded'),
    );
    return () => {
      isOver = true;
      renderer?.destroy();
      setMade(null);
    };
  }, [holder !== null]);
  return made;
}

/** A renderer; where the browser has no WebGL, or refuses it, nothing is left behind and the loss is told. */
function drawnIn(holder: HTMLElement, Made: typeof Renderer, events: MapEvents): Renderer | null {
  try {
    return new Made(holder, events);
  } catch {
    holder.replaceChildren();
    events.onLost('noWebGl');
    return null;
  }
}
