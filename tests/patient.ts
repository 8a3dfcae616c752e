import type { Limits } from '../src/http/limits.ts';

/**
 * Limits of a service under test: other tests share the machine with it, and it turns nobody away for that. 0 means that
 * nothing is measured: a loop that was held up between two measurements would count as one that lags without end.
 */
export const PATIENT: Partial<Limits> = { loopDelayMilliseconds: 0, requestMilliseconds: 120_000 };
