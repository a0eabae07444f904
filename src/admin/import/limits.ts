import { MEBIBYTE } from '../../shared/index.ts';

/** Limits for imports from untrusted files and servers. */
export const IMPORT_LIMITS = {
  /** Of one page, feed or file, unpacked. */
  bytes: 10 * MEBIBYTE,
  /** Browsers limit the depth in the same way. */
  depth: 512,
  elements: 50_000,
  linksPerList: 1_000,
  redirects: 5,
  /** For one response of a server, from the connection to the last byte, in ms. */
  answerTime: 30_000,
  /** For making an article from one page, in ms. */
  readingTime: 20_000,
  /** The longest wait that a server may request with Retry-After or Crawl-delay, in ms. */
  wait: 60_000,
  /** Between two requests to one host, in ms. */
  pause: 1_000,
  /** The part of a robots.txt that is read: the minimum that RFC 9309 requires. */
  robotsBytes: 512 * 1024,
  /** For reading a robots.txt, in ms. */
  robotsTime: 3_000,
} as const;
