import { CallerError } from '../errors.ts';

/** Refuses a question that would take more steps than it may; `narrow` says how to ask for less. */
export function refuseDear(steps: number, most: number, narrow: string): void {
  if (steps <= most) return;
  const message = `The question takes ${steps} steps; ${most} are allowed. ${narrow}`;
  throw new CallerError('LIMIT_EXCEEDED', message, { limit: 'steps', max: most, asked: steps });
}
