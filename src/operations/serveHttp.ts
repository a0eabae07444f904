import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { systemCode, UserError } from '../shared/index.ts';

interface HttpOptions {
  readonly fetch: Hono['fetch'];
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The environment variable that chooses the port, for who reads that it cannot be had. */
  readonly variable: string;
}

export interface ServedHttp {
  readonly port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

const REASONS = new Map<string | undefined, string>([
  ['EADDRINUSE', 'is taken by another program'],
  ['EACCES', 'may not be used by you'],
]);

/** A port to try where this one is taken (EADDRINUSE), or is among those that only the administrator may use (EACCES). */
export const otherPort = (code: string | undefined, port: number): number => {
  if (code === 'EACCES' && port < 1_024) return port + 8_000;
  return port < 65_535 ? port + 1 : port - 1;
};

/** A `UserError` where the system refuses an address or a port; any other error as it is. */
export const portFault = (error: unknown, { host, port, variable }: Omit<HttpOptions, 'fetch'>): unknown => {
  const code = systemCode(error);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new UserError(`${host} is no address of this machine.`);
  const reason = REASONS.get(code);
  return reason
    ? new UserError(
        `Port ${port} of ${host} ${reason}. Choose another: ${variable}=${otherPort(code, port)} npm start`,
      )
    : error;
};

/** Serves an application over HTTP. Throws `UserError` where the address or the port cannot be had. */
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
