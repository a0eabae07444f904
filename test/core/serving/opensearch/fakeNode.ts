import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request as it comes to a node. */
export interface NodeRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a node does with it: it answers, never answers, or ends the connection. */
export type NodeReply = { readonly status?: number; readonly body: unknown } | 'hang' | 'cut';

export interface FakeNode {
  readonly url: string;
  /** The requests that came, in their order. */
  readonly seen: readonly NodeRequest[];
  close(): Promise<void>;
}

/** Serves on 127.0.0.1 as a node of a cluster, by what `answer` says. A body that is no text becomes JSON. */
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
