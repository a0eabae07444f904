import {
  type APIGuildMember,
  type APIUser,
  GuildMemberFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { MemberOptions } from './loopbackDiscord.ts';
import { newSnowflake } from './snowflake.ts';

/** The options of a member, with defaults filled in. */
export type Profile = Readonly<Required<MemberOptions>>;

const EVERYONE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;
const ALL = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

/** Fills in the defaults of a member. An administrator holds every permission. */
export const createProfile = (options: MemberOptions): Profile => {
  const { id = newSnowflake(), name = `member-${id.slice(-4)}`, admin = false, locale = 'en-US' } = options;
  const permissions = admin ? ALL : (options.permissions ?? EVERYONE);
  const { context = 'guild', install = 'guild', roles = [] } = options;
  return { id, name, admin, permissions, roles, locale, context, install };
};

export const apiUser = ({ id, name }: Pick<Profile, 'id' | 'name'>, bot = false): APIUser => ({
  id,
  username: name.toLowerCase().replaceAll(/[^a-z0-9._]/g, '_'),
  global_name: bot ? null : name,
  discriminator: '0',
  avatar: null,
  bot,
});

export const apiMember = ({ roles }: Pick<Profile, 'roles'>): Omit<APIGuildMember, 'user'> => ({
  roles: [...roles],
  joined_at: new Date(0).toISOString(),
  deaf: false,
  mute: false,
  nick: null,
  avatar: null,
  banner: null,
  premium_since: null,
  communication_disabled_until: null,
  pending: false,
  flags: GuildMemberFlags.CompletedOnboarding,
});
