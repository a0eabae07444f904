import type { RESTOptions } from 'discord.js';
import { Agent, fetch, type Response } from 'undici';
import { createFairQueue } from '../../shared/index.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** The first answer to an interaction, which has three seconds in all: one that is lost leaves time for a second try. */
const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;

/** discord.js copies a response's own fields: those of a `Response` are its class's. */
const plain = (response: Response): Awaited<ReturnType<MakeRequest>> => ({
  status: response.status,
  statusText: response.statusText,
  ok: response.ok,
  headers: response.headers as unknown as globalThis.Headers,
  body: response.body as globalThis.ReadableStream | null,
  get bodyUsed() {
    return response.bodyUsed;
  },
  arrayBuffer: () => response.arrayBuffer(),
  json: () => response.json(),
  text: () => response.text(),
});

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
    const request = {
      ...(method === undefined ? {} : { method }),
      headers: { ...(headers as Record<string, string>), ...(type ? { 'content-type': type } : {}) },
      body: form ? new Uint8Array(await form.arrayBuffer()) : ((body as string | undefined) ?? null),
      dispatcher,
    };
    const given = signal ?? new AbortController().signal;
    const send = async () => {
      const late = CALLBACK.test(url) ? [AbortSignal.timeout(callbackTime)] : [];
      return plain(await fetch(url, { ...request, signal: AbortSignal.any([given, ...late]) }));
    };
    return inTurn('', given, send).catch((error: unknown) => {
      // What went wrong with the network is the cause of a TypeError that says nothing.
      throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    });
  };
};
