import { useLayoutEffect } from 'preact/hooks';
import { hasOwn, watchFields } from './own-undo.ts';

/** What the keys of the page do, by key. */
export type Keys = Readonly<Record<string, () => void>>;

/** Whether a key was pressed alone: not with another that makes it the browser's, nor to an input method that composes. */
export function isPlain({ altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return !(altKey || ctrlKey || metaKey || isComposing);
}

/**
 * Listens to the keys of the page; those of one letter not while one types, nor when they are switched off. Undo and redo are
 * those of the field where one types, as long as it has something of its own to undo or to redo.
 */
export function useKeys(keys: Keys, singleKeys: boolean): void {
  useLayoutEffect(watchFields, []);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name =
        event.ctrlKey || event.metaKey ? `${event.shiftKey ? 'Shift+' : ''}Ctrl+${event.key.toLowerCase()}` : event.key;
      const field =
        event.target instanceof Element && event.target.closest('input:not([type=checkbox]), select, textarea');
      const single = name.length === 1;
      const typing =
        field && (name.endsWith('Ctrl+z') ? hasOwn(name === 'Ctrl+z' ? 'undo' : 'redo', field) : name !== 'Escape');
      if (event.altKey || event.isComposing || typing || (single && !singleKeys)) return;
      if (document.querySelector('dialog[open]') || !keys[name]) return;
      event.preventDefault();
      keys[name]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
