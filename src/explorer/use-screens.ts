import { useEffect, useState } from 'preact/hooks';
import { AskError } from './fault.ts';

type Screens = typeof import('./panels/screens.tsx');

/** The screens beyond the first view: they, or why they could not be loaded. */
export interface LaterScreens {
  readonly screens: Screens | null;
  readonly error: AskError | null;
  readonly retry: () => void;
}

/** How long after the map stands they are loaded where nobody has asked for one yet, in milliseconds. */
const LATER = 600;

/** Loads them as soon as one is needed; else once the first view stands, so that nobody waits for them later. */
export function useScreens(isNeeded: boolean, stands: boolean): LaterScreens {
  const [screens, setScreens] = useState<Screens | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const load = () => {
    setError(null);
    import('./panels/screens.tsx').then(setScreens, () => setError(new AskError('away')));
  };
  useEffect(() => {
    if (screens || !(isNeeded || stands)) return;
    const timer = setTimeout(load, isNeeded ? 0 : LATER);
    return () => clearTimeout(timer);
  }, [isNeeded, stands]);
  return { screens, error, retry: load };
}
