import type { Limits } from '../src/http/limits.ts';

/** Limits of a service under test: other tests share the machine with it, and it turns nobody away for that. */
export const PATIENT: Partial<Limits> = { loopDelayMilliseconds: 10_000 };
