import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { portFault } from '../shared/index.ts';

interface HttpOptions {
  readonly fetch: Hono['fetch'];
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The environment variable that chooses the port; the error names it if the port is not available. */
  readonly variable: string;
}

export interface ServedHttp {
  readonly port: number;
  /** Also ends open connections. */
  close(): Promise<void>;
}

/** Serves an application over HTTP. Throws `UserError` if the address or the port is not available. */
export const serveHttp = async (options: HttpOptions): Promise<ServedHttp> => {
  const { fetch, host, port } = options;
  const server = createAdaptorServer({ fetch, hostname: host }) as Server;
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw portFault(error, options);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
