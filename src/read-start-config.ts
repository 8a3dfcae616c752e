import { once } from 'node:events';
import { createServer } from 'node:net';
import { readConfig, type Config } from './config.ts';

/** Reads the settings of the service and fails, as listening would, where its port cannot be opened: before anything is built or written. */
export async function readStartConfig(environment: NodeJS.ProcessEnv): Promise<Config> {
  const config = readConfig(environment);
  const server = createServer().listen({ port: config.port, host: config.host });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
  return config;
}
