import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import type { Limits } from './limits.ts';

/** Turns new requests away with 503 while the event loop lags or the heap is nearly full; routes with `PRESSURE_EXEMPT` still answer. */
export async function resistPressure(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(underPressure, {
    sampleInterval: 500,
    maxEventLoopDelay: limits.loopDelayMilliseconds,
    maxHeapUsedBytes: getHeapStatistics().heap_size_limit * limits.heapShare,
    retryAfter: limits.retryAfterSeconds,
  });
}

/** The configuration of a route that answers under whatever pressure. */
export const PRESSURE_EXEMPT = { pressureHandler: () => undefined };
