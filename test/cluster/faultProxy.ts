import {
  type FakeNode,
  type NodeReply,
  type NodeRequest,
  startNode,
} from '../core/serving/opensearch/fakeNode.ts';

/** Asks a node what a request asks. */
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

/** Stands before a node. `meddle` is asked first, and passes a request on itself where it returns nothing. */
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
