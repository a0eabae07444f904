import {
  type BaseInteraction,
  type Client,
  Team,
  TeamMemberMembershipState,
  TeamMemberRole,
} from 'discord.js';
import type { Wording } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import type { AdminSettings } from './botSettings.ts';

type Owner = Client<true>['application']['owner'];

/** Milliseconds for which the owner is remembered: nobody who asks again and again makes the bot do so. */
const REMEMBERED = 60_000;
const remembered = new WeakMap<Client<true>, { readonly until: number; readonly owner: Promise<Owner> }>();

const ownerOf = (client: Client<true>): Promise<Owner> => {
  const known = remembered.get(client);
  if (known && known.until > performance.now()) return known.owner;
  const owner = client.application.fetch().then((application) => application.owner);
  remembered.set(client, { until: performance.now() + REMEMBERED, owner });
  owner.catch(() => remembered.delete(client));
  return owner;
};

const ownsApplication = async (client: Client<true>, userId: string): Promise<boolean> => {
  const owner = await ownerOf(client);
  if (!(owner instanceof Team)) return owner?.id === userId;
  if (owner.ownerId === userId) return true;
  const member = owner.members.get(userId);
  return (
    member?.membershipState === TeamMemberMembershipState.Accepted && member.role !== TeamMemberRole.ReadOnly
  );
};

type Asking = Pick<BaseInteraction, 'inGuild' | 'client' | 'user' | 'member'>;

const roleIds = ({ member }: Asking): readonly string[] =>
  member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];

/**
 * Lets pass the configured users and roles, in a server, or, where none are configured, the application's owner and the
 * active members of its team; Discord's permissions do not count, because every server's admins have them there. Throws
 * `UserError` for everybody else.
 */
export const authoriseAdmin = async (
  interaction: Asking,
  { adminUsers, adminRoles }: AdminSettings,
  wording: Wording,
): Promise<void> => {
  if (!interaction.inGuild()) throw new UserError(wording.guildOnly);
  const { client, user } = interaction;
  const allowed =
    adminUsers.length + adminRoles.length > 0
      ? adminUsers.includes(user.id) || roleIds(interaction).some((id) => adminRoles.includes(id))
      : await ownsApplication(client, user.id);
  if (!allowed) throw new UserError(wording.adminOnly);
};
