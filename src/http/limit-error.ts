import { CallerError, ServiceUnavailableError } from '../errors.ts';

/** How to stay within a limit: a sentence for the message, and what else clients can act on. */
interface Advice {
  readonly advice?: string;
  readonly [key: string]: unknown;
}

/** A request went past a limit: says which one, where it lies and, where that is known, what was asked for. */
export class LimitError extends CallerError {
  constructor(limit: string, max: number, asked: number | 'more', { advice, ...told }: Advice = {}) {
    const message = `The limit of ${limit} is ${max}; this request asks for ${asked}.${advice ? ` ${advice}` : ''}`;
    super('LIMIT_EXCEEDED', message, { limit, max, asked, ...told });
  }
}

/** The answer took longer than the limit allows; what the request began may still end behind it. */
export class DeadlineError extends ServiceUnavailableError {
  constructor(milliseconds: number) {
    const message = `The request was not answered within its limit of ${milliseconds / 1000} s. Ask for less, or try again.`;
    super(message, { limit: 'time', max: milliseconds });
  }
}
