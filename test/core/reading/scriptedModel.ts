import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The fields of a request body that scripts read. */
export interface Asked {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
  readonly temperature?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
}

/** Handles request `n`, counted from 0. Returns the content of a completion, or undefined if it uses `response` itself. */
export type Script = (
  asked: Asked,
  n: number,
  response: ServerResponse,
) => string | Promise<string> | undefined;

export interface ScriptedModel {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly authorizations: readonly (string | undefined)[];
}

/** A completion as an OpenAI-compatible endpoint writes it. */
export const completionOf = (content: string): string =>
  JSON.stringify({
    model: 'another-model',
    choices: [{ message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 700, completion_tokens: 30 },
  });

/** A choice as a model writes it. */
export const choiceOf = (
  verdict: string,
  chosen: readonly object[] = [],
  search: readonly unknown[] = [],
): string => JSON.stringify({ verdict, chosen, search });

/** Sends a status without a body. */
export const status =
  (code: number, headers: Record<string, string> = {}): Script =>
  (_, __, response) =>
    void response.writeHead(code, headers).end();

/** Starts an endpoint on this machine that runs `script` for each request. Closes it when the test ends. */
export const startModel = async (script: Script): Promise<ScriptedModel> => {
  const asked: Asked[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
    authorizations.push(request.headers.authorization);
    const content = await script(body, asked.push(body) - 1, response);
    if (content !== undefined) response.end(completionOf(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, authorizations };
};

/** Returns the numbers in a prompt, as `passage.sentence`. */
export const numbersIn = ({ messages }: Asked): string[] =>
  [...(messages.at(-1)?.content ?? '').matchAll(/^(\d+\.\d+) /gm)].map(([, number = '']) => number);
