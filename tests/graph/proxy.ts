import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The bytes of Bolt's COMMIT message, in its chunk. */
const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12]);

/** A way through TCP to 127.0.0.1 that can fail in the manners of a network. */
export class Proxy {
  readonly #target: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  #black = false;
  #acknowledgementsToLose = 0;

  /** Leads to a port of this machine. */
  constructor(target: number) {
    this.#target = target;
    this.#server = createServer((socket) => this.#join(socket));
  }

  get port(): number {
    return this.#port;
  }

  /** Listens, again on the same port after `goAway`. */
  async comeBack(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Breaks all connections and refuses new ones. */
  async goAway(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.breakConnections();
    await closed;
  }

  /** Breaks all connections; new ones work. */
  breakConnections(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Accepts everything and passes nothing on, also on connections that are open; or stops doing so for new ones. */
  blackHole(on: boolean): void {
    this.#black = on;
  }

  /** Breaks the connections of the next commits once the server has answered, instead of passing its answer on. */
  loseAcknowledgements(commits: number): void {
    this.#acknowledgementsToLose = commits;
  }

  #join(client: Socket): void {
    const server = connect(this.#target, '127.0.0.1');
    let lost = false;
    let dead = false;
    const isDead = (): boolean => (dead ||= this.#black);
    client.on('data', (data) => {
      if (data.includes(commit) && this.#acknowledgementsToLose > 0) {
        this.#acknowledgementsToLose -= 1;
        lost = true;
      }
      if (!isDead()) server.write(data);
    });
    server.on('data', (data) => {
      if (lost) client.resetAndDestroy();
      else if (!isDead()) client.write(data);
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
