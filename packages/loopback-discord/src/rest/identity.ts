import type { World } from '../world.ts';
import type { Route } from './handler.ts';

const IDENTIFIES_A_DAY = 1000;

interface GatewayFacts {
  readonly url: () => string;
  /** Recommended number of shards. */
  readonly shards: number;
  /** Returns the number of IDENTIFYs so far. */
  readonly identified: () => number;
}

/** Routes for the bot's identity and the address of its gateway. */
export const identityRoutes = (world: World, { url, shards, identified }: GatewayFacts): Route[] => {
  const get = (path: string, needsBot: boolean, json: () => unknown): Route => ({
    method: 'GET',
    path,
    needsBot,
    handler: () => ({ status: 200, json: json() }),
  });
  return [
    get('/users/@me', true, () => world.bot),
    get('/applications/@me', true, () => world.application),
    get('/oauth2/applications/@me', true, () => world.application),
    get('/gateway', false, () => ({ url: url() })),
    get('/gateway/bot', true, () => ({
      url: url(),
      shards,
      session_start_limit: {
        total: IDENTIFIES_A_DAY,
        remaining: Math.max(0, IDENTIFIES_A_DAY - identified()),
        reset_after: 24 * 60 * 60 * 1000,
        max_concurrency: 1,
      },
    })),
  ];
};
