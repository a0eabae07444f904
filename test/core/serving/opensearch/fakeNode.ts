import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request that a node receives. */
export interface NodeRequest {
  readonly method: string;
  /** Includes the query string. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The reaction of a node: it answers, never answers, or cuts the connection. */
export type NodeReply = { readonly status?: number; readonly body: unknown } | 'hang' | 'cut';

export interface FakeNode {
  readonly url: string;
  /** The received requests, in order. */
  readonly seen: readonly NodeRequest[];
  close(): Promise<void>;
}

/** Starts a cluster node on 127.0.0.1 that reacts with `answer`. Sends a body that is not a string as JSON. */
export const startNode = async (
  answer: (request: NodeRequest) => NodeReply | Promise<NodeReply>,
): Promise<FakeNode> => {
  const seen: NodeRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: await text(incoming) };
    seen.push(request);
    const reply = await answer(request);
    if (reply === 'hang') return;
    if (reply === 'cut') return void outgoing.destroy();
    const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    outgoing.writeHead(reply.status ?? 200, { 'content-type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
