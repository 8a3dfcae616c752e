import { networkInterfaces } from 'node:os';
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CallerError, ForbiddenError } from '../errors.ts';
import type { Admission } from './admission.ts';
import { hostnameOf, isLoopback, isNamedBy } from './host-names.ts';

/** Routes that answer whatever the `Host`: probes send an address, or none. They say nothing of the data. */
const PROBES: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz']);

/** Addresses that stand for every address of this machine. */
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/**
 * Answers only under the service's own names: `localhost`, the bound address (any of this machine where all are bound) and what `hosts`
 * names. Otherwise a page of another site could have its own name resolved to this service, and read all as if it were its own.
 */
export function refuseOtherHosts(app: FastifyInstance, hosts: Admission['hosts']): void {
  app.addHook('onRequest', async (request, reply) => {
    if (PROBES.has(request.routeOptions.url)) return;
    const hostname = hostnameOf(request.host ?? '');
    if (hostname === null) throw new CallerError('BAD_REQUEST', 'The Host header is missing, or is not a host.');
    if (!isOwn(app, hosts, hostname)) return refuse(request, reply, hostname.slice(0, 100));
  });
}

function isOwn(app: FastifyInstance, hosts: Admission['hosts'], hostname: string): boolean {
  if (hostname === 'localhost' || hosts.includes('*')) return true;
  return hosts.some((host) => isNamedBy(host, hostname)) || (isIP(hostname) !== 0 && isBound(app, hostname));
}

function isBound(app: FastifyInstance, address: string): boolean {
  const bound = app.addresses().map((each) => (typeof each === 'string' ? each : each.address));
  if (bound.includes(address)) return true;
  if (isLoopback(address)) return bound.some((each) => isLoopback(each) || EVERY_ADDRESS.includes(each));
  return bound.some((each) => EVERY_ADDRESS.includes(each)) && ownAddresses().includes(address);
}

/** The names and addresses under which a service that listens on `host` answers at the moment, for people to read. */
export function acceptedHosts(host: string, hosts: Admission['hosts']): string[] {
  const bound = EVERY_ADDRESS.includes(host) ? ownAddresses() : [host];
  return [...new Set(['localhost', ...bound, ...hosts])];
}

/** The addresses of this machine's network interfaces at the moment. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? []);
}

/** 421: the request was meant for another. A browser shows the sentence, a program gets it as every error. */
function refuse(request: FastifyRequest, reply: FastifyReply, hostname: string): FastifyReply {
  void reply.code(421);
  const sentence = `This service does not answer under the name "${hostname}". If the name is its own, add it to ALLOWED_HOSTS where the service is started.`;
  if (!request.headers.accept?.includes('text/html')) throw new ForbiddenError(sentence);
  return reply
    .type('text/plain; charset=utf-8')
    .send(
      `本服务不以“${hostname}”这一主机名提供访问。如该名称确属本服务，请将其加入设置项 ALLOWED_HOSTS 后重新启动服务。\n${sentence}\n`,
    );
}
