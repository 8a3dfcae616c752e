import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that shows no sign of being one, as `proxy_pass` alone makes it. */
export interface ReverseProxy {
  readonly url: string;
  close(): void;
}

/** Starts one in front of a service: with the caller's `Host` kept, or with the service's own in its place. */
export async function startReverseProxy(service: string, keepsHost: boolean): Promise<ReverseProxy> {
  const { hostname, port, host: own } = new URL(service);
  const server = createServer((from, to) => {
    const headers = { ...from.headers, host: keepsHost ? from.headers.host : own };
    const passed = request({ hostname, port, path: from.url, method: from.method, headers }, (answer) => {
      to.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(to);
    });
    from.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
