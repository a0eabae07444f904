import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { Agent, type Dispatcher, request } from 'undici';
import { createFairQueue } from '../../shared/index.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Sent = Awaited<ReturnType<MakeRequest>>;

const OK = 200;
const REDIRECTED = 300;

/** The first answer to an interaction, which has three seconds in all: one that is lost leaves time for a second try. */
const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;

/** A whole response, as discord.js reads it: what is left unread would hold its connection. */
const whole = async ({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Sent> => {
  const bytes = Buffer.from(await body.arrayBuffer());
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return {
    status: statusCode,
    statusText: STATUS_CODES[statusCode] ?? '',
    ok: statusCode >= OK && statusCode < REDIRECTED,
    headers: new Headers(fields),
    body: null,
    bodyUsed: false,
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
    json: async () => JSON.parse(bytes.toString('utf8')),
    text: async () => bytes.toString('utf8'),
  };
};

/** Requests under way at once, each on a connection that is kept open: a burst of interactions shares them. */
const CONNECTIONS = 48;

/**
 * Sends requests over connections of its own, callbacks within `callbackTime` milliseconds from when they have a connection. A
 * form goes as its bytes: discord.js makes it with another version of undici than sends it.
 */
export const createSend = (callbackTime: number): MakeRequest => {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const inTurn = createFairQueue({ atOnce: CONNECTIONS, mostWaiting: Number.POSITIVE_INFINITY });
  return async (url, { body, headers, method, signal }) => {
    const form = body instanceof FormData ? new globalThis.Response(body) : undefined;
    const type = form?.headers.get('content-type');
    const options = {
      method: (method ?? 'GET') as Dispatcher.HttpMethod,
      headers: { ...(headers as Record<string, string>), ...(type ? { 'content-type': type } : {}) },
      body: form ? new Uint8Array(await form.arrayBuffer()) : ((body as string | undefined) ?? null),
      dispatcher,
    };
    const given = signal ?? new AbortController().signal;
    const send = async () => {
      const late = CALLBACK.test(url) ? [AbortSignal.timeout(callbackTime)] : [];
      return whole(await request(url, { ...options, signal: AbortSignal.any([given, ...late]) }));
    };
    return inTurn('', given, send);
  };
};
