import { STATUS_CODES } from 'node:http';
import { MIMEType } from 'node:util';
import { type Guard, machineClock, UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { formOfMediaType, type Source } from '../source.ts';
import { createGuardedAgent } from './guardedAgent.ts';
import { createPoliteClient } from './politeClient.ts';
import type { KeptResponse, ResponseMemory } from './responseMemory.ts';
import { createRobots, type ReadRobots, readRobotsAside } from './robots.ts';

/** This program's name in robots.txt files. */
const AGENT = 'talks-bot';
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5';
const NOT_MODIFIED = 304;

export interface FetcherOptions extends Guard {
  /** The program's version, for its user agent. */
  readonly version: string;
  readonly memory: ResponseMemory;
  /** Time limit for one response, in ms. */
  readonly answerTime?: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since a fixed moment; by default the machine's clock. */
  readonly now?: () => number;
  /** By default in a worker thread. */
  readonly readRobots?: ReadRobots;
}

interface Fetcher {
  /** Fetches the page, feed or text at an address. Throws a `UserError` that states the reason but not the address. */
  fetch(url: URL): Promise<Source>;
  close(): Promise<void>;
}

const mediaType = (header: string): MIMEType | undefined => {
  try {
    return new MIMEType(header);
  } catch {
    return undefined;
  }
};

const sourceOf = ({ address, contentType, bytes }: KeptResponse): Source => {
  const type = mediaType(contentType);
  const form = type ? formOfMediaType(type.essence) : 'page';
  if (form === undefined)
    throw new UserError(`It is ${type?.essence}: only pages, texts and feeds are read.`);
  const charset = type?.params.get('charset') ?? undefined;
  return { address, form, bytes, ...(charset === undefined ? {} : { charset }) };
};

const conditions = ({ etag, lastModified }: KeptResponse): Record<string, string> => ({
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
});

/**
 * Creates a fetcher with an address guard, polite pauses and a response cache. A server does not resend an unchanged page.
 */
export const createFetcher = (options: FetcherOptions): Fetcher => {
  const {
    version,
    memory,
    wait,
    now = machineClock.now,
    answerTime = IMPORT_LIMITS.answerTime,
    readRobots = readRobotsAside,
  } = options;
  const dispatcher = createGuardedAgent(options);
  const client = createPoliteClient({ dispatcher, userAgent: `${AGENT}/${version}`, answerTime, wait, now });
  const robots = createRobots(client, AGENT, readRobots);
  return {
    fetch: async (start) => {
      const { url, status, headers, bytes } = await client(start, {
        ...robots,
        headers: { accept: ACCEPT },
        mostBytes: IMPORT_LIMITS.bytes,
        headersFor: async ({ href }) => {
          const kept = await memory.recall(href);
          return kept ? conditions(kept) : {};
        },
      });
      const address = url.href;
      const kept = status === NOT_MODIFIED ? await memory.recall(address) : undefined;
      if (kept) return sourceOf(kept);
      if (status < 200 || status > 299)
        throw new UserError(
          `Its server answered with status ${status} (${STATUS_CODES[status] ?? 'unknown'}).`,
        );
      const contentType = headers.get('content-type') ?? '';
      const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
      const response = { address, etag, lastModified, contentType, bytes };
      if (etag !== null || lastModified !== null) await memory.keep(response);
      return sourceOf(response);
    },
    close: () => dispatcher.destroy(),
  };
};
