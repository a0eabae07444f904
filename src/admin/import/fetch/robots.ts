import { runAside, UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { AsideOptions } from '../readAside.ts';
import type { PoliteClient } from './politeClient.ts';
import type { RobotsAnswer, RobotsQuestion } from './readRobots.ts';

/**
 * Runs `readRobots` in a worker thread with limits of time and memory. Rules for many agents multiply, and wildcards are
 * tried at every place of an address. Throws a `UserError` if a limit is exceeded.
 */
export const readRobotsAside = (
  question: RobotsQuestion,
  options: AsideOptions = {},
): Promise<RobotsAnswer> => {
  const { entry = new URL('./robotsWorker.js', import.meta.url), time = IMPORT_LIMITS.robotsTime } = options;
  return runAside(entry, question, { time, task: 'Reading its robots.txt' });
};

/** The rules of the servers' robots.txt for this program, read as in RFC 9309. */
interface Robots {
  /** Throws a `UserError` if the file forbids the address, or cannot be fetched or read. */
  permit(url: URL): Promise<void>;
  /** Returns the pause between requests that the server of a permitted address wants, in ms. */
  pauseOf(url: URL): number;
}

export type ReadRobots = (question: RobotsQuestion) => Promise<RobotsAnswer>;

interface Known {
  readonly file: string;
  readonly text: string;
  /** In seconds. */
  delay: number;
  /** The reason if it cannot be read. It is kept, because a slow file would be slow again for each page. */
  problem?: unknown;
}

/** Fetches each server's robots.txt once. `agent` is this program's name in such files. */
export const createRobots = (client: PoliteClient, agent: string, read: ReadRobots): Robots => {
  const known = new Map<string, Known>();
  const fetchFile = async (url: URL): Promise<Known> => {
    const file = new URL('/robots.txt', url);
    const { status, bytes } = await client(file, { mostBytes: IMPORT_LIMITS.bytes });
    // A server without the file permits everything. A server that fails permits nothing (RFC 9309, 2.3.1).
    if (status >= 500)
      throw new UserError(`Its server cannot give its robots.txt (status ${status}): not fetched.`);
    const text = new TextDecoder().decode(bytes.subarray(0, IMPORT_LIMITS.robotsBytes));
    return { file: file.href, text, delay: 0 };
  };
  return {
    permit: async (url) => {
      const server = known.get(url.origin) ?? (await fetchFile(url));
      known.set(url.origin, server);
      const { file, text, problem } = server;
      if (problem !== undefined) throw problem;
      if (text === '') return;
      const answer = await read({ file, text, address: url.href, agent }).catch((error: unknown) => {
        server.problem = error;
        throw error;
      });
      server.delay = answer.delay;
      if (!answer.isAllowed) throw new UserError(`The robots.txt of ${url.host} forbids it: not fetched.`);
    },
    pauseOf: (url) => {
      const { delay = 0 } = known.get(url.origin) ?? {};
      return Math.min(IMPORT_LIMITS.wait, Math.max(IMPORT_LIMITS.pause, delay * 1_000 || 0));
    },
  };
};
