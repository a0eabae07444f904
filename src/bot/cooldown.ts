import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one person may use the bot. */
export interface CooldownLimit {
  /** Commands and buttons, at least 1. */
  readonly uses: number;
  /** In which time, counted from the first of them. */
  readonly seconds: number;
}

/** Counts one use by a Discord user; returns after how many whole seconds it would be let pass, 0 where it is. */
export type Cooldown = (userId: string) => Promise<number>;

/** Remembers each user for the time of the limit and no longer. Without a limit everybody may go on. */
export const createCooldown = (limit: CooldownLimit | undefined): Cooldown => {
  if (!limit) return async () => 0;
  const limiter = new RateLimiterMemory({ points: limit.uses, duration: limit.seconds });
  return async (userId) => {
    try {
      await limiter.consume(userId);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    }
  };
};
