import { ensureBuilt, isBuilt } from './ensure-built.js';

/** Ends with a sentence where the settings are not right or the port is taken: nobody shall wait for a build to learn that. */
async function requireStart() {
  const { tsImport } = await import('tsx/esm/api');
  const { readStartConfig } = await tsImport('./read-start-config.ts', import.meta.url);
  const { startFault } = await tsImport('./start-fault.ts', import.meta.url);
  await readStartConfig(process.env).catch((error) => {
    process.stderr.write(`${startFault(error)}\n`);
    process.exit(1);
  });
}

const isService = process.argv.length === 2;
if (isService && !isBuilt()) await requireStart();
ensureBuilt();

// graphql checks types in a slower way elsewhere; what callers see does not depend on it.
process.env.NODE_ENV ??= 'production';
await import(isService ? '../dist/main.js' : '../dist/cli/main.js');
