import type { FastifyInstance, FastifyReply } from 'fastify';
import { withinDeadline } from './deadline.ts';
import { PRESSURE_EXEMPT } from './pressure.ts';

const READY_MILLISECONDS = 2_000;

/** Whether the store answers: `true`, or why not. */
export type Ready = () => Promise<boolean | string>;

/**
 * Serves `/healthz` (200 while the process lives) and `/readyz` (200 while requests can be answered; 503 with a reason
 * while the store is away or does not answer within 2 s, the service has too much to do, or it is about to stop).
 */
export function serveHealth(app: FastifyInstance, ready: Ready, isDraining: () => boolean): void {
  app.get('/healthz', { config: PRESSURE_EXEMPT }, async (_, reply) => send(reply, 200, 'alive'));
  app.get('/readyz', { config: PRESSURE_EXEMPT }, async (_, reply) => {
    const reason = await reasonNotReady(app, ready, isDraining);
    return reason === null ? send(reply, 200, 'ready') : send(reply, 503, reason);
  });
}

async function reasonNotReady(app: FastifyInstance, ready: Ready, isDraining: () => boolean): Promise<string | null> {
  if (isDraining()) return 'stopping';
  if (app.isUnderPressure()) return 'too much to do';
  const answer = await withinDeadline(ready(), READY_MILLISECONDS).catch(() => false);
  if (typeof answer === 'string') return answer;
  return answer ? null : 'store away';
}

function send(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ status: text });
}
