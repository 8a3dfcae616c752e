/** Has the page name the scripts that its first one loads, so that all are on their way at once. */
export function loadedAhead(name) {
  return {
    name: 'loaded-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const script = Object.values(bundle ?? {}).find((each) => each.type === 'chunk' && each.name === name);
        if (!script) throw new Error(`No script is named ${name}.`);
        const files = [script.fileName, ...script.imports].filter((file) => !html.includes(file));
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/explorer/${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}

/** Has scripts load others by `import()` as it is: what each needs is one file, so that there is nothing to look after. */
export function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
