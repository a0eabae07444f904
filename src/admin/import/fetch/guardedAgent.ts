import { Agent, buildConnector } from 'undici';
import { createGuard, type Guard } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/**
 * What connects to servers. A host is resolved once for a connection, every address it has is checked, and it is one of
 * those that is connected to: whatever the name resolves to a moment later, or a redirect leads to, is checked again.
 */
export const createGuardedAgent = (guard: Guard): Agent => {
  const { lookup, refusalOf } = createGuard(guard, '; --allow-private permits it');
  const connect = buildConnector({ lookup, timeout: IMPORT_LIMITS.answerTime });
  return new Agent({
    // One connection to a server: what asks it for two things at a time waits.
    connections: 1,
    connect: (options, callback) => {
      const refusal = refusalOf(options.hostname);
      if (refusal) callback(refusal, null);
      else connect(options, callback);
    },
  });
};
