/** How many WebGL contexts a map takes, and with what; as sigma asks for them. */
const CONTEXTS = 3;
const OPTIONS: WebGLContextAttributes = { preserveDrawingBuffer: false, antialias: false };

const ready: HTMLCanvasElement[] = [];

/** Makes the canvases of a first map while its data is on the way: their contexts take a browser long. Each in a task of its own. */
export function prepareCanvases(): void {
  for (let count = 0; count < CONTEXTS; count += 1)
    setTimeout(() => {
      const canvas = document.createElement('canvas');
      if (canvas.getContext('webgl2', OPTIONS) ?? canvas.getContext('webgl', OPTIONS)) ready.push(canvas);
    });
}

/** A canvas with a context; none where they are used up, or were never made. */
export function takeCanvas(): HTMLCanvasElement | undefined {
  return ready.pop();
}
