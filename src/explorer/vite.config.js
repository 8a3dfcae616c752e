import { defineConfig } from 'vite';
import { operations } from './operations-plugin.js';
import { packed } from './pack-plugin.js';
import { schemaWords } from './words-plugin.js';

/** The explorer: everything it needs comes from this service, nothing of it stands inline. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [operations(), schemaWords(), packed()],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
