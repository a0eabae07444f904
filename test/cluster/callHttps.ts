import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

export interface Call {
  readonly method?: string;
  readonly authorization?: string;
  /** Path of the certificate of the trusted authority; by default the authorities of Node.js. */
  readonly ca?: string;
  readonly body?: string;
}

/** Sends one request with a JSON body on a new connection. Throws if the server's certificate is not trusted. */
export const callHttps = async (url: string, { method = 'GET', authorization, ca, body }: Call) => {
  const sent = request(url, {
    method,
    agent: false,
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    ...(ca && { ca: await readFile(ca) }),
  });
  sent.end(body);
  const [answer] = await once(sent, 'response');
  return { status: answer.statusCode as number, body: await text(answer) };
};
