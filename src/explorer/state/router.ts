import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { addressOf, viewOf, type View } from './view.ts';

/** A change of what is shown. */
export type Change = Partial<View>;

/** The view of the present address, and how to go on from it; the browser's history is the list of what was done. */
export interface Router {
  readonly view: View;
  /** Shows the view with these changes; one step to go back over. */
  readonly go: (change: Change) => void;
  /** The address of the view with these changes, for links. */
  readonly href: (change: Change) => string;
  readonly undo: () => void;
  readonly redo: () => void;
  /** How many steps can be undone. */
  readonly done: number;
  /** How many undone steps can be done again. */
  readonly undone: number;
}

/** What a change of screen leaves behind of the screen before. */
const FRESH: Change = {
  partners: null,
  expanded: [],
  question: '',
  of: 'nodes',
  sort: '',
  focus: false,
  steps: 4,
  wide: false,
  ends: [],
  version: null,
};

const merged = (view: View, change: Change): View =>
  'screen' in change || 'id' in change ? { ...view, ...FRESH, ...change } : { ...view, ...change };

const depthNow = (): number => (history.state as { depth?: number } | null)?.depth ?? 0;

/** The deepest step since the page was loaded: what is above the present one can be done again. */
let deepest = depthNow();

export function useRouter(): Router {
  const [url, setUrl] = useState(location.href);
  const [done, setDone] = useState(depthNow());
  useEffect(() => {
    const follow = () => {
      setUrl(location.href);
      setDone(depthNow());
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const view = useMemo(() => viewOf(new URL(url)), [url]);
  const go = useCallback((change: Change) => {
    const address = addressOf(merged(viewOf(new URL(location.href)), change));
    if (address === location.pathname + location.search) return;
    history.pushState({ depth: depthNow() + 1 }, '', address);
    deepest = depthNow();
    setUrl(location.href);
    setDone(depthNow());
  }, []);
  const href = useCallback((change: Change) => addressOf(merged(view, change)), [view]);
  const undo = useCallback(() => {
    if (depthNow() > 0) history.back();
  }, []);
  return { view, go, href, undo, redo: () => history.forward(), done, undone: Math.max(0, deepest - done) };
}
