import Sigma from 'sigma';
import { takeCanvas } from './prepared-canvases.ts';

/** Layers that sigma draws with WebGL. */
const WITH_WEBGL: ReadonlySet<string> = new Set(['edges', 'nodes', 'hoverNodes']);

type Options = Parameters<Sigma['createCanvas']>[1];

/** Sigma on canvases that were made ready for it, as far as there are any. */
export class Stage extends Sigma {
  override createCanvas(id: string, options?: Options): HTMLCanvasElement {
    const made = super.createCanvas(id, options);
    const ready = WITH_WEBGL.has(id) ? takeCanvas() : undefined;
    if (!ready) return made;
    ready.className = made.className;
    ready.style.cssText = made.style.cssText;
    made.replaceWith(ready);
    (this as unknown as { elements: Record<string, HTMLElement> }).elements[id] = ready; // what sigma sizes and takes away
    return ready;
  }
}
