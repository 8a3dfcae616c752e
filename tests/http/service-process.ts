import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of the project, with what it has printed. */
export interface Started {
  readonly child: ChildProcess;
  readonly output: { out: string; err: string };
  /** Exit code, once it has ended. */
  readonly ended: Promise<number>;
}

/** Starts the service, or with arguments a command, as its own process from the build, with nothing but these settings. */
export function startProcess(args: readonly string[], settings: Readonly<Record<string, string>>): Started {
  const script = args.length > 0 ? 'dist/cli/main.js' : 'dist/main.js';
  return startScript(script, args, { NODE_ENV: 'production', ...settings });
}

/** Starts a script as its own process, with nothing but these settings. */
export function startScript(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Started {
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  const child = spawn(process.execPath, [script, ...args], { env });
  const output = { out: '', err: '' };
  child.stdout.on('data', (text) => (output.out += String(text)));
  child.stderr.on('data', (text) => (output.err += String(text)));
  const ended = once(child, 'close').then(([code]) => code as number);
  return { child, output, ended };
}

/** The address of a started service, once it answers; throws what it printed where it ends instead. */
export async function listening({ output, ended }: Started): Promise<string> {
  while (!output.out.includes('/graphql')) {
    const code = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))]);
    if (code !== undefined) throw new Error(output.err);
  }
  return /http:\S+(?=\/graphql)/.exec(output.out)?.[0] ?? '';
}
