import { useCallback, useEffect, useRef } from 'preact/hooks';

/**
 * What goes on paper: the picture on a page of its own, and after it the details where the reader prints the page; the
 * picture alone where that is asked for with the function given back. `picture` draws it as SVG; `null` where there is none yet.
 */
export function usePrint(picture: (() => string) | null): () => void {
  const draw = useRef(picture);
  draw.current = picture;
  const lay = useCallback((alone: boolean) => {
    if (!draw.current || document.querySelector('.sheet')) return;
    const sheet = document.createElement('div');
    sheet.className = alone ? 'sheet alone' : 'sheet';
    sheet.innerHTML = draw.current();
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
  return useCallback(() => {
    lay(true);
    print();
  }, []);
}
