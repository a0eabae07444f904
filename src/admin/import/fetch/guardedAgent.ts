import { Agent, buildConnector } from 'undici';
import { createGuard, type Guard } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/**
 * Creates the agent that connects to servers. It resolves a host once per connection, checks every address, and connects to
 * one of those. A name that later resolves differently, or a redirect, is checked again.
 */
export const createGuardedAgent = (guard: Guard): Agent => {
  const { lookup, refusalOf } = createGuard(guard, '; --allow-private permits it');
  const connect = buildConnector({ lookup, timeout: IMPORT_LIMITS.answerTime });
  return new Agent({
    // One connection per server: a second request waits.
    connections: 1,
    connect: (options, callback) => {
      const refusal = refusalOf(options.hostname);
      if (refusal) callback(refusal, null);
      else connect(options, callback);
    },
  });
};
