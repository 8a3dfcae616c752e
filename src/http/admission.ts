import { isIPv6 } from 'node:net';
import { hostnameOf, isLoopback, isNamedBy } from './host-names.ts';

/** Who may reach the service by way of a browser. Each list may hold `*`, which stands for all. */
export interface Admission {
  /** Names and addresses that a `Host` may have, beside the bound address and `localhost`: `graph.example.cn`, `*.example.cn`. */
  readonly hosts: readonly string[];
  /** Origins whose pages may read answers: `https://board.example.cn`, `https://*.example.cn`, `http://board:*`, `localhost`. */
  readonly origins: readonly string[];
  /** Origins whose pages may show the service in a frame: as `origins`, and `self`. */
  readonly frames: readonly string[];
}

/** Admits this machine only, and no frame. */
export const CLOSED: Admission = { hosts: [], origins: ['localhost'], frames: [] };

/** A name or address of `ALLOWED_HOSTS` in the form that `Admission` has; `null` where it is neither. */
export function allowedHost(text: string): string | null {
  if (text === '*') return text;
  const name = isIPv6(text) ? text : /:\d*$/.test(text.replace(/^\[.*\]/, '')) ? null : hostnameOf(text);
  return name !== null && (isIPv6(name) || isPlainName(name)) ? name : null;
}

/** An origin in the form that `Admission` has; `null` where it is not one. */
export function allowedOrigin(text: string): string | null {
  if (text === '*' || text === 'localhost') return text;
  const [, base, anyPort = ''] = /^(https?:\/\/[^/?#@\s]+?)(:\*)?\/?$/i.exec(text) ?? [];
  if (base === undefined || !URL.canParse(base)) return null;
  const { origin, hostname } = new URL(base);
  return hostname.startsWith('[') || isPlainName(hostname) ? origin + anyPort : null;
}

/** An origin that may frame the service, in the form that `Admission` has; `null` where it is not one. A policy cannot name an IPv6 address. */
export function allowedFrame(text: string): string | null {
  const origin = text === 'self' ? text : allowedOrigin(text);
  return origin?.includes('[') ? null : origin;
}

/** Whether pages of an origin may read answers. */
export function admitsOrigin(origins: Admission['origins'], origin: string): boolean {
  if (origins.includes('*')) return true;
  return URL.canParse(origin) && origins.some((allowed) => isOriginOf(allowed, new URL(origin)));
}

/** The sources of a policy's `frame-ancestors`. */
export function frameAncestors(frames: Admission['frames']): string[] {
  if (frames.length === 0) return ["'none'"];
  return frames.flatMap((frame) => (frame === 'self' ? "'self'" : frame === 'localhost' ? ownPages() : frame));
}

function isOriginOf(allowed: string, { protocol, hostname, port }: URL): boolean {
  if (allowed === 'localhost') return /^https?:$/.test(protocol) && isLoopback(hostname);
  const anyPort = allowed.endsWith(':*');
  const named = new URL(anyPort ? allowed.slice(0, -2) : allowed);
  return named.protocol === protocol && (anyPort || named.port === port) && isNamedBy(named.hostname, hostname);
}

function ownPages(): string[] {
  return ['localhost', '127.0.0.1'].flatMap((host) => [`http://${host}:*`, `https://${host}:*`]);
}

function isPlainName(hostname: string): boolean {
  return /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(hostname);
}
