import {
  type FakeNode,
  type NodeReply,
  type NodeRequest,
  startNode,
} from '../core/serving/opensearch/fakeNode.ts';

/** Returns a function that passes a request on to a node. */
export const passOn =
  (target: string) =>
  async ({ method, path, headers, body }: NodeRequest): Promise<NodeReply> => {
    const answer = await fetch(new URL(path, target), {
      method,
      headers: { 'content-type': headers['content-type'] ?? 'application/json' },
      ...(body === '' ? {} : { body }),
    });
    return { status: answer.status, body: await answer.text() };
  };

/** Starts a proxy in front of a node. It sends the reply of `meddle`, or passes the request on if there is none. */
export const startFaultProxy = async (
  target: string,
  meddle: (
    request: NodeRequest,
    pass: () => Promise<NodeReply>,
  ) => NodeReply | undefined | Promise<NodeReply | undefined>,
): Promise<FakeNode> => {
  const ask = passOn(target);
  return startNode(async (request) => {
    const pass = (): Promise<NodeReply> => ask(request).catch((): NodeReply => 'cut');
    return (await meddle(request, pass)) ?? pass();
  });
};
