import { useCallback, useState } from 'preact/hooks';

/** A setting that the browser remembers; where it may not, it holds until the page is left. */
export function useSetting(name: string, fallback: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => {
    try {
      return localStorage.getItem(name) ?? fallback;
    } catch {
      return fallback;
    }
  });
  const set = useCallback((next: string) => {
    setValue(next);
    try {
      localStorage.setItem(name, next);
    } catch {
      // storage is switched off
    }
  }, []);
  return [value, set];
}
