import { ensureBuilt } from './ensure-built.js';

ensureBuilt();

// graphql checks types in a slower way elsewhere; what callers see does not depend on it.
process.env.NODE_ENV ??= 'production';
await import(process.argv.length > 2 ? '../dist/cli/main.js' : '../dist/main.js');
