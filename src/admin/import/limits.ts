import { MEBIBYTE } from '../../shared/index.ts';

/** What an import takes in from files and servers nobody vouches for. */
export const IMPORT_LIMITS = {
  /** Of one page, feed or file, as unpacked. */
  bytes: 10 * MEBIBYTE,
  /** Browsers build no deeper tree either. */
  depth: 512,
  elements: 50_000,
  linksPerList: 1_000,
  redirects: 5,
  /** For one answer of a server, from the connection to the last byte, in ms. */
  answerTime: 30_000,
  /** For making an article of one page, in ms. */
  readingTime: 20_000,
  /** The longest wait that a server may ask for with Retry-After or Crawl-delay, in ms. */
  wait: 60_000,
  /** Between two requests to one host, in ms. */
  pause: 1_000,
  /** As much of a robots.txt is read, and RFC 9309 wants no more. */
  robotsBytes: 512 * 1024,
  /** For reading it, in ms. */
  robotsTime: 3_000,
} as const;
