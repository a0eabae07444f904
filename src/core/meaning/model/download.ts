import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { type Clock, createGuard, isLoopbackHost, isPublicAddress } from '../../../shared/index.ts';
import { SourceFailed } from './failures.ts';

export interface Download {
  readonly url: URL;
  /** The size of the whole file. */
  readonly bytes: number;
  /** Bytes that are already on disk. */
  readonly from: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Discards the bytes so far: the file comes from its first byte. */
  readonly restart: () => Promise<void>;
  readonly write: (chunk: Uint8Array) => Promise<void>;
}

/** The download gives up a server that sends no byte for this long, in milliseconds. */
const SILENCE = 30_000;
/** It also gives up a server that sends fewer than `LEAST_BYTES` within `WINDOW` milliseconds. */
const WINDOW = 60_000;
const LEAST_BYTES = 3_000_000;

const REDIRECT = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

/** Calls `giveUp` with the reason when a server is too slow. */
const watchFlow = (clock: Clock, giveUp: (why: string) => void) => {
  let received = 0;
  const onSilence = (): void => giveUp(`sent nothing for ${SILENCE / 1_000} seconds`);
  const onWindow = (): void => {
    if (received < LEAST_BYTES) giveUp(`sends fewer than ${LEAST_BYTES / WINDOW} kB a second`);
    received = 0;
    window = clock.after(WINDOW, onWindow);
  };
  let silence = clock.after(SILENCE, onSilence);
  let window = clock.after(WINDOW, onWindow);
  return {
    heard: (bytes: number): void => {
      received += bytes;
      silence();
      silence = clock.after(SILENCE, onSilence);
    },
    end: (): void => {
      silence();
      window();
    },
  };
};

/**
 * Requests a URL and follows redirects: only by https and to public addresses, unless the first address is this machine's.
 */
const ask = async (start: URL, from: number, signal: AbortSignal): Promise<IncomingMessage> => {
  const isLocal = isLoopbackHost(start.hostname);
  const { lookup, refusalOf } = createGuard({
    isAllowed: (address) => isPublicAddress(address) || (isLocal && isLoopbackHost(address)),
  });
  const headers = {
    'user-agent': 'talks-bot',
    'accept-encoding': 'identity',
    ...(from > 0 ? { range: `bytes=${from}-` } : {}),
  };
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const isPlain = url.protocol === 'http:' && isLocal && isLoopbackHost(url.hostname);
    if (!isPlain && url.protocol !== 'https:')
      throw new SourceFailed(`${start.host} leads to ${url.host}, which is not asked by https.`);
    const refusal = refusalOf(url.hostname);
    if (refusal) throw refusal;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const get = isPlain ? getPlain : getSecure;
      get(url, { headers, signal, lookup, agent: false }, resolve).on('error', reject);
    });
    const { location } = response.headers;
    if (!REDIRECT.has(response.statusCode ?? 0) || location === undefined) return response;
    response.destroy();
    if (!URL.canParse(location, url.href)) throw new SourceFailed(`${start.host} redirects to nowhere.`);
    url = new URL(location, url);
  }
  throw new SourceFailed(`${start.host} redirects more than ${MOST_REDIRECTS} times.`);
};

/**
 * Downloads a file, or only its missing rest if the server allows that. Resolves at the end of the response, which may be
 * too short. Throws `SourceFailed` if the server is slow or sends something else; also throws the errors of `restart`,
 * `write` and the network, and the signal's reason.
 */
export const download = async (options: Download): Promise<void> => {
  const { url, bytes, from, clock, signal, restart, write } = options;
  const slow = new AbortController();
  const flow = watchFlow(clock, (why) => slow.abort(new SourceFailed(`${url.host} ${why}.`)));
  const either = AbortSignal.any([signal, slow.signal]);
  try {
    let response = await ask(url, from, either);
    let received = from;
    const isRest = (): boolean =>
      response.statusCode === 206 &&
      response.headers['content-range'] === `bytes ${from}-${bytes - 1}/${bytes}`;
    if (from > 0 && !isRest() && [200, 206, 416].includes(response.statusCode ?? 0)) {
      await restart();
      received = 0;
      // The server sent another part, or none: request the whole file instead.
      if (response.statusCode !== 200) {
        response.destroy();
        response = await ask(url, 0, either);
      }
    }
    if (response.statusCode !== 200 && (received === 0 || !isRest())) {
      response.destroy();
      throw new SourceFailed(`${url.host} answers with status ${response.statusCode}.`);
    }
    for await (const chunk of response as AsyncIterable<Buffer>) {
      flow.heard(chunk.length);
      received += chunk.length;
      if (received > bytes) throw new SourceFailed(`${url.host} sends more than ${bytes} bytes.`);
      await write(chunk);
    }
  } catch (error) {
    signal.throwIfAborted();
    slow.signal.throwIfAborted();
    throw error;
  } finally {
    flow.end();
  }
};
