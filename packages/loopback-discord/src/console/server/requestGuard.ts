import { createHash, timingSafeEqual } from 'node:crypto';

interface OwnAddress {
  readonly port: number;
  /** The page's session token. */
  readonly token: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** Paths open to every request with the right address: the page, which brings the token, and its script and style. */
const isOpen = (path: string): boolean => path === '/' || path.startsWith('/assets/');

const isNavigation = (request: Request, path: string): boolean =>
  path === '/' &&
  request.headers.get('sec-fetch-mode') === 'navigate' &&
  request.headers.get('sec-fetch-dest') === 'document';

/**
 * Returns the reason for refusing a request, or undefined. The request must use the console's own address, because another
 * site may point its name at this machine. It must come from the console's own page and not from another site's. For
 * everything but the page with its script and style it must carry the page's token: in the header `X-Session` or, because
 * EventSource sends no headers, in the query.
 */
export const refusal = (request: Request, { port, token }: OwnAddress): string | undefined => {
  const hosts = ['127.0.0.1', 'localhost'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  const host = request.headers.get('host') ?? '';
  if (!hosts.includes(host)) return 'Host is not this console.';
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const origin = request.headers.get('origin');
  if (origin === null ? !reads : origin !== `http://${host}`) return 'Origin is not this console.';
  const { pathname, searchParams } = new URL(request.url);
  const site = request.headers.get('sec-fetch-site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none' && !(reads && isNavigation(request, pathname)))
    return 'The request comes from another site.';
  if (reads && isOpen(pathname)) return undefined;
  const session = request.headers.get('x-session') ?? searchParams.get('session') ?? '';
  return same(session, token) ? undefined : 'The session token is missing or wrong: load the page again.';
};
