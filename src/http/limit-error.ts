import { CallerError, ServiceUnavailableError } from '../errors.ts';

/** A request went past a limit: says which one, where it lies and, where that is known, what was asked for. */
export class LimitError extends CallerError {
  constructor(limit: string, max: number, asked: number | 'more') {
    super('LIMIT_EXCEEDED', `The limit of ${limit} is ${max}; this request asks for ${asked}.`, { limit, max, asked });
  }
}

/** The answer took longer than the limit allows; what the request began may still end behind it. */
export class DeadlineError extends ServiceUnavailableError {
  constructor(milliseconds: number) {
    const message = `The request was not answered within its limit of ${milliseconds / 1000} s. Ask for less, or try again.`;
    super(message, { limit: 'time', max: milliseconds });
  }
}
