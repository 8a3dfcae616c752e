import Sigma from 'sigma';
import { takeCanvas } from './prepared-canvases.ts';

/** Layers that sigma draws with WebGL. */
const WITH_WEBGL: ReadonlySet<string> = new Set(['edges', 'nodes', 'hoverNodes']);

type Options = Parameters<Sigma['createCanvas']>[1];

/** What sigma keeps to itself. */
interface Own {
  /** What sigma sizes and takes away. */
  readonly elements: Record<string, HTMLElement>;
  readonly pixelRatio: number;
  /** How much coarser than the screen the layers are that tell what is under the pointer. */
  pickingDownSizingRatio: number;
}

/** Sigma on canvases that were made ready for it, as far as there are any, and on screens whose pixels change. */
export class Stage extends Sigma {
  override createCanvas(id: string, options?: Options): HTMLCanvasElement {
    const made = super.createCanvas(id, options);
    const ready = WITH_WEBGL.has(id) ? takeCanvas() : undefined;
    if (!ready) return made;
    ready.className = made.className;
    ready.style.cssText = made.style.cssText;
    made.replaceWith(ready);
    this.own.elements[id] = ready;
    return ready;
  }

  /** Sigma itself leaves its layers as they are where only the pixels of the screen have become finer or coarser. */
  override resize(force = false): this {
    const anew = this.own.pixelRatio !== devicePixelRatio;
    this.own.pickingDownSizingRatio = 2 * devicePixelRatio;
    return super.resize(force || anew);
  }

  private get own(): Own {
    return this as unknown as Own;
  }
}
