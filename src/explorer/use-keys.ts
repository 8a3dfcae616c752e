import { useLayoutEffect } from 'preact/hooks';

/** What the keys of the page do, by key. */
export type Keys = Readonly<Record<string, () => void>>;

/** Listens to the keys of the page; those of one letter not while one types, nor when they are switched off. */
export function useKeys(keys: Keys, singleKeys: boolean): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name =
        event.ctrlKey || event.metaKey ? `${event.shiftKey ? 'Shift+' : ''}Ctrl+${event.key.toLowerCase()}` : event.key;
      const typing =
        event.target instanceof Element && event.target.closest('input:not([type=checkbox]), select, textarea');
      const single = name.length === 1;
      if (event.altKey || (typing && name !== 'Escape') || (single && !singleKeys)) return;
      if (document.querySelector('dialog[open]') || !keys[name]) return;
      event.preventDefault();
      keys[name]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
