import { defineConfig } from 'vite';
import { loadedAhead, plainImports } from './ahead-plugin.js';
import { operations } from './operations-plugin.js';
import { packed } from './pack-plugin.js';
import { schemaWords } from './words-plugin.js';

/** The explorer: everything it needs comes from this service, nothing of it stands inline. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // the same, less than half the size
  resolve: { alias: { events: 'eventemitter3' } },
  plugins: [operations(), schemaWords(), plainImports(), loadedAhead('main'), packed()],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // what the page is written with comes first, what the map is drawn with beside it
        codeSplitting: {
          groups: [
            { name: 'start', test: /explorer\/start\.ts$|preload-helper|rolldown.runtime/, priority: 3 },
            // with what the still picture shares with the map, which stands in for it where that cannot be loaded
            {
              name: 'main',
              test: /explorer\/main\.tsx$|map\/(boxes|name-place|region-layer|region-names)\.ts$/,
              priority: 2,
            },
            { name: 'map', test: /map\/renderer\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
});
