import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeCertificates } from './certificates.ts';

/** One request as received, and the status of its answer. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly status: number;
}

export interface HttpsProxy {
  readonly url: string;
  /** Path of the authority's certificate. */
  readonly ca: string;
  /** The requests that came through TLS, in the order of their answers. */
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** The http address that the proxy passes requests on to. */
  readonly target: string;
  /** The required header, such as `basic(user, password)`; other requests get 401. The proxy does not pass it on. */
  readonly authorization: string;
  /** An empty folder for its certificates. */
  readonly folder: string;
  /** The names in its certificate; by default those of this machine. */
  readonly names?: readonly string[];
}

/** Returns the authorization header for a user and a password. */
export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** Serves https on 127.0.0.1 in front of a node, with a certificate from a new authority. Needs openssl. */
export const startHttpsProxy = async (options: ProxyOptions): Promise<HttpsProxy> => {
  const { target, authorization, folder, names } = options;
  await makeCertificates(folder, names);
  const [cert, key] = await Promise.all(
    ['node.pem', 'node-key.pem'].map((name) => readFile(join(folder, name))),
  );
  const seen: Seen[] = [];
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    const { authorization: given, ...others } = headers;
    outgoing.on('finish', () =>
      seen.push({ method, path, authorization: given, status: outgoing.statusCode }),
    );
    const refuse = (status: number) => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(status).end();
    };
    if (given !== authorization) {
      incoming.resume();
      refuse(401);
      return;
    }
    const onward = request(new URL(path, target), { method, headers: others }, (answer) => {
      answer.on('error', () => outgoing.destroy());
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => refuse(502));
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: join(folder, 'ca.pem'),
    seen,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
