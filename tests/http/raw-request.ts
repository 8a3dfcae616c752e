import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a service answers to these lines, sent as they are: the status, and all of the answer. */
export async function rawRequest(
  url: string,
  ...lines: readonly string[]
): Promise<{ status: number; answer: string }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  const answer = await text(socket);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), answer };
}
