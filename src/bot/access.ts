import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { UserError } from '../shared/index.ts';
import type { Access } from './command.ts';
import type { Caller, Place, SlashInvocation } from './invocation.ts';
import type { CooldownLimit, Services } from './services.ts';

/** Creates a rate limit per user. It remembers a user only for the time of the limit. Without a limit nobody waits. */
export const createCooldown = (limit: CooldownLimit | undefined): Services['cooldown'] => {
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

type Granting = Pick<Services, 'settings' | 'ownsApplication'>;

/**
 * Lets configured users and roles pass, in a server. If none are configured, lets the application's owner and the active
 * members of its team pass. Discord's permissions do not count, because the admins of every server have them there. Throws
 * `UserError` for all others.
 */
export const authoriseAdmin = async (
  caller: Caller,
  { settings: { adminUsers, adminRoles }, ownsApplication }: Granting,
): Promise<void> => {
  if (!caller.inServer) throw new UserError({ kind: 'server-only' });
  const allowed =
    adminUsers.length + adminRoles.length > 0
      ? adminUsers.includes(caller.id) || caller.roles.some((id) => adminRoles.includes(id))
      : await ownsApplication(caller.id);
  if (!allowed) throw new UserError({ kind: 'admin-only' });
};

/**
 * Returns the channel of an invocation. Throws `UserError` outside of servers, or if the caller may not manage the channel.
 */
export const managedChannel = ({ place }: Pick<SlashInvocation, 'place'>): Place => {
  if (!place) throw new UserError({ kind: 'server-only' });
  if (!place.mayManage) throw new UserError({ kind: 'channel-managers-only' });
  return place;
};

/** Throws `UserError` if the caller lacks this access or is rate-limited. */
export const permit = async (
  caller: Caller,
  access: Access | undefined,
  services: Granting & Pick<Services, 'cooldown'>,
): Promise<void> => {
  const seconds = await services.cooldown(caller.id);
  if (seconds > 0) throw new UserError({ kind: 'too-fast', seconds });
  if (access === 'admins') await authoriseAdmin(caller, services);
};
