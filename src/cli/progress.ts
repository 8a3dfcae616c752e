import { Presets, SingleBar } from 'cli-progress';

const PATIENCE_MILLISECONDS = 1000;

/** Tells how far a piece of work is. */
export interface Progress {
  /** One more part is done. */
  done(parts?: number): void;
}

/**
 * Runs some work and, where it takes longer than a second and somebody watches the terminal, shows a bar on standard
 * error: parts done of `total`, rate and time left.
 */
export async function withProgress<T>(
  label: string,
  total: number,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total} {eta_formatted}`, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  let parts = 0;
  const timer = setTimeout(() => bar.start(total, parts), PATIENCE_MILLISECONDS);
  const done = (more = 1) => {
    parts += more;
    if (bar.isActive) bar.update(Math.min(parts, total));
  };
  try {
    return await work({ done });
  } finally {
    clearTimeout(timer);
    if (bar.isActive) bar.stop();
  }
}
