import { useEffect, useState } from 'preact/hooks';
import { AskError } from './ask.ts';
import type { View } from './state/view.ts';

type Screens = typeof import('./panels/screens.tsx');

/** The screens that are loaded only when needed: they, or why they could not be loaded. */
export interface LaterScreens {
  readonly screens: Screens | null;
  readonly error: AskError | null;
  readonly retry: () => void;
}

const AT_ONCE: readonly View['screen'][] = ['overview', 'entity', 'unknown'];

/** Loads them as soon as one of them is shown. */
export function useScreens(screen: View['screen']): LaterScreens {
  const [screens, setScreens] = useState<Screens | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const load = () => {
    setError(null);
    import('./panels/screens.tsx').then(setScreens, (fault: Error) => {
      setError(new AskError('away', fault.message, null));
    });
  };
  const needed = !AT_ONCE.includes(screen) && !screens;
  useEffect(() => {
    if (needed) load();
  }, [needed]);
  return { screens, error, retry: load };
}
