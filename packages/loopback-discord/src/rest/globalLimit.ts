import { RateLimited } from '../checks/refusal.ts';
import type { Clock } from '../clock.ts';

const MOST_A_SECOND = 50;
const SECOND = 1000;

/** Creates Discord's limit over all calls with the bot's token; interaction endpoints are exempt. */
export const createGlobalLimit = (clock: Clock) => {
  let recent: number[] = [];
  return {
    /** Counts a call. Throws `RateLimited` if it exceeds the limit. */
    count: (): void => {
      const now = clock.now();
      recent = recent.filter((at) => now - at < SECOND);
      const [oldest] = recent;
      if (recent.length >= MOST_A_SECOND && oldest !== undefined) {
        throw new RateLimited((SECOND - (now - oldest)) / SECOND, true);
      }
      recent.push(now);
    },
  };
};
