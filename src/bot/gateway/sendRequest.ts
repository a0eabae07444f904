import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { Agent, type Dispatcher, request } from 'undici';
import { createFairQueue } from '../../shared/index.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Sent = Awaited<ReturnType<MakeRequest>>;

const OK = 200;
const REDIRECTED = 300;

/** The first response to an interaction must arrive within three seconds. A lost one must leave time for a retry. */
const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;

/** Reads a whole response for discord.js: an unread body would hold its connection. */
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

/** Maximum parallel requests, each on a kept connection: a burst of interactions shares them. */
const CONNECTIONS = 48;

/**
 * Creates a function that sends requests over separate connections. A callback times out `callbackTime` milliseconds after
 * it gets a connection. Sends a form as bytes: discord.js makes it with another version of undici.
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
