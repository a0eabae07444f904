import robotsModule from 'robots-parser';
import { UserError } from '../../userError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { PoliteClient } from './politeClient.ts';

/** What the servers' robots.txt say to this program, as RFC 9309 reads them. */
export interface Robots {
  /** Throws a `UserError` where the file forbids the address, or cannot be had. */
  permit(url: URL): Promise<void>;
  /** The pause that a permitted address's server wants between requests, in ms. */
  pauseOf(url: URL): number;
}

/** The package is the function itself; its types say that it holds it. */
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

type Rules = ReturnType<typeof parseRobots>;

/** Reads each server's robots.txt once. `agent` is the name it may address this program by. */
export const createRobots = (client: PoliteClient, agent: string): Robots => {
  const known = new Map<string, Rules>();
  const fetchRules = async (url: URL): Promise<Rules> => {
    const file = new URL('/robots.txt', url);
    const { status, bytes } = await client(file, { mostBytes: IMPORT_LIMITS.bytes });
    // A server without the file permits everything; one that cannot tell, nothing (RFC 9309, 2.3.1).
    if (status >= 500)
      throw new UserError(`Its server cannot give its robots.txt (status ${status}): not fetched.`);
    return parseRobots(file.href, new TextDecoder().decode(bytes.subarray(0, IMPORT_LIMITS.robotsBytes)));
  };
  return {
    permit: async (url) => {
      const rules = known.get(url.origin) ?? (await fetchRules(url));
      known.set(url.origin, rules);
      if (rules.isAllowed(url.href, agent) === false)
        throw new UserError(`The robots.txt of ${url.host} forbids it: not fetched.`);
    },
    pauseOf: (url) => {
      const seconds = known.get(url.origin)?.getCrawlDelay(agent) ?? 0;
      return Math.min(IMPORT_LIMITS.wait, Math.max(IMPORT_LIMITS.pause, seconds * 1_000 || 0));
    },
  };
};
