/** Has the browser start its graphics while the data is on its way: the first context takes it long, the next ones do not. */
export function warmWebGl(): void {
  setTimeout(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });
}
