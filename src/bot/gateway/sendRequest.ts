import type { RESTOptions } from 'discord.js';
import { Agent, fetch, type Response } from 'undici';

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

/** Connections to Discord, kept open: a burst of interactions shares them. */
const CONNECTIONS = 48;

/**
 * Sends requests over connections of its own, callbacks within `callbackTime` milliseconds. A form goes as its bytes: discord.js
 * makes it with another version of undici than sends it.
 */
export const createSend = (callbackTime: number): MakeRequest => {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  return async (url, { body, headers, method, signal }) => {
    const isForm = body instanceof FormData;
    const form = isForm ? new globalThis.Response(body) : undefined;
    const type = form?.headers.get('content-type');
    const limits = [
      ...(signal ? [signal] : []),
      ...(CALLBACK.test(url) ? [AbortSignal.timeout(callbackTime)] : []),
    ];
    const response = await fetch(url, {
      ...(method === undefined ? {} : { method }),
      headers: { ...(headers as Record<string, string>), ...(type ? { 'content-type': type } : {}) },
      body: form ? new Uint8Array(await form.arrayBuffer()) : ((body as string | undefined) ?? null),
      signal: AbortSignal.any(limits),
      dispatcher,
    }).catch((error: unknown) => {
      // What went wrong with the network is the cause of a TypeError that says nothing.
      throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    });
    return plain(response);
  };
};
