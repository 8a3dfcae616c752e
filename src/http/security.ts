import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { frameAncestors, type Admission } from './admission.ts';

/** Directives of a content security policy, each with its sources. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What every answer of the service may load: its own files, and nothing inline. */
export const STRICT_POLICY: Policy = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
};

/** Headers that only browsers of the past heed, or that the policy's `frame-ancestors` stands for. */
const PAST = {
  xFrameOptions: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** Puts the security headers on every answer, which these may frame. Transport security is the business of whatever ends TLS in front. */
export async function secureHeaders(app: FastifyInstance, frames: Admission['frames']): Promise<void> {
  const policy = policyOption({ ...STRICT_POLICY, 'frame-ancestors': frameAncestors(frames) });
  await app.register(helmet, { ...policy, strictTransportSecurity: false, ...PAST });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
}

/** Loosens the policy for this one answer: the strict policy, which nobody may frame, with these directives put in its place. */
export async function allow(reply: FastifyReply, directives: Policy): Promise<void> {
  await reply.helmet(policyOption({ ...STRICT_POLICY, ...directives }));
}

function policyOption(policy: Policy): Pick<FastifyHelmetOptions, 'contentSecurityPolicy'> {
  const directives = Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]]));
  return { contentSecurityPolicy: { useDefaults: false, directives } };
}
