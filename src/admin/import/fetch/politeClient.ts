import type { Dispatcher, Headers } from 'undici';
import { UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { type Answer, request } from './request.ts';

/** Returns the wait in ms that a Retry-After header states as seconds or a date. Returns undefined if it states none. */
export const retryAfter = (header: string | null, now = Date.now()): number | undefined => {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
};

interface PoliteClientOptions {
  readonly dispatcher: Dispatcher;
  readonly userAgent: string;
  readonly answerTime: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since a fixed moment. */
  readonly now: () => number;
}

interface PoliteRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly mostBytes: number;
  /** Called before each request, also for redirects. It may throw. */
  readonly permit?: (url: URL) => Promise<void>;
  /** The pause between two requests to a host, in ms. */
  readonly pauseOf?: (url: URL) => number;
  /** Returns headers for one address. */
  readonly headersFor?: (url: URL) => Promise<Readonly<Record<string, string>>>;
}

interface PoliteAnswer extends Answer {
  /** The final address after redirects. */
  readonly url: URL;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BUSY = new Set([429, 503]);

const checkUrl = (url: URL): void => {
  if (!/^https?:$/.test(url.protocol))
    throw new UserError(`Only http and https are fetched, not ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    throw new UserError('Links with a password are not fetched.');
};

const nextAddress = (headers: Headers, from: URL): URL => {
  const location = headers.get('location');
  if (location === null || !URL.canParse(location, from.href))
    throw new UserError('It redirects to nowhere.');
  return new URL(location, from);
};

/**
 * Creates a client that requests with restraint: a pause between requests to one host, and at most five redirects. If a
 * server is busy and states a time, the client retries once then. Make one request at a time. Throws `UserError`s.
 */
export const createPoliteClient = (options: PoliteClientOptions) => {
  const { dispatcher, userAgent, answerTime, wait, now } = options;
  const lastAsked = new Map<string, number>();
  const takeTurn = async (url: URL, pause: number): Promise<void> => {
    const since = now() - (lastAsked.get(url.host) ?? Number.NEGATIVE_INFINITY);
    if (since < pause) await wait(pause - since);
  };
  const ask = async (url: URL, options: PoliteRequest, isSecond = false): Promise<Answer> => {
    const { headers, headersFor, mostBytes, pauseOf = () => IMPORT_LIMITS.pause } = options;
    await takeTurn(url, pauseOf(url));
    const all = { 'user-agent': userAgent, ...headers, ...(await headersFor?.(url)) };
    const answer = await request(url, { dispatcher, headers: all, mostBytes, time: answerTime }).finally(() =>
      lastAsked.set(url.host, now()),
    );
    if (!BUSY.has(answer.status)) return answer;
    const delay = retryAfter(answer.headers.get('retry-after'));
    if (delay === undefined || isSecond) return answer;
    if (delay > IMPORT_LIMITS.wait)
      throw new UserError(`Its server is busy: try again in ${Math.ceil(delay / 60_000)} minutes.`);
    await wait(delay);
    return ask(url, options, true);
  };

  return async (start: URL, options: PoliteRequest): Promise<PoliteAnswer> => {
    let url = start;
    for (let redirects = 0; redirects <= IMPORT_LIMITS.redirects; redirects += 1) {
      checkUrl(url);
      await options.permit?.(url);
      const answer = await ask(url, options);
      if (!REDIRECTS.has(answer.status)) return { ...answer, url };
      url = nextAddress(answer.headers, url);
    }
    throw new UserError(`It redirects more than ${IMPORT_LIMITS.redirects} times.`);
  };
};

export type PoliteClient = ReturnType<typeof createPoliteClient>;
