import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

const HOST = '127.0.0.1';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

interface Served {
  readonly server: Server;
  /** "127.0.0.1:3000". */
  readonly address: string;
  readonly port: number;
  /** Also ends open connections. */
  close(): Promise<void>;
}

/**
 * Serves an application to this machine only; port 0 takes any free one. Throws the system's error if the port is not
 * available.
 */
export const serve = async (fetch: Fetch, wanted: number): Promise<Served> => {
  const server = createAdaptorServer({ fetch, hostname: HOST }) as Server;
  server.listen(wanted, HOST);
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : wanted;
  return {
    server,
    address: `${HOST}:${port}`,
    port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
