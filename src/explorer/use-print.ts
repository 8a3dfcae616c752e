import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Shown } from './export.ts';

/** How long after the first view what draws for paper is fetched, in milliseconds: a browser that prints does not wait for it. */
const LATER = 1_500;

/**
 * What goes on paper: the picture on a page of its own, and after it the details where the reader prints the page; the
 * picture alone where that is asked for with the function given back. `shown` is `null` where there is nothing to draw yet.
 */
export function usePrint(shown: Shown | null): () => Promise<void> {
  const latest = useRef(shown);
  latest.current = shown;
  const draw = useRef<((shown: Shown) => string) | null>(null);
  const load = useCallback(async () => {
    draw.current = (await import('./export.ts')).svgOf;
  }, []);
  const isReady = shown !== null;
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => void load().catch(() => undefined), LATER);
    return () => clearTimeout(timer);
  }, [isReady]);
  const lay = useCallback((alone: boolean) => {
    if (!latest.current || !draw.current || document.querySelector('.sheet')) return;
    const sheet = document.createElement('div');
    sheet.className = alone ? 'sheet alone' : 'sheet';
    sheet.innerHTML = draw.current(latest.current);
    document.body.prepend(sheet);
  }, []);
  useEffect(() => {
    const before = () => lay(false);
    const after = () => document.querySelector('.sheet')?.remove();
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return useCallback(async () => {
    await load();
    lay(true);
    print();
  }, []);
}
