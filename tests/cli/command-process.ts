import { startProcess } from '../http/service-process.ts';

/** What a command of the project printed, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as its own process, with nothing but these settings. */
export async function runCommand(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const { ended, output } = startProcess(args, settings);
  return { code: await ended, ...output };
}
