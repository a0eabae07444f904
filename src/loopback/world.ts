import { randomBytes } from 'node:crypto';
import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { MemberContext } from './loopbackDiscord.ts';
import { apiMember, apiUser } from './profile.ts';
import { newSnowflake } from './snowflake.ts';

const OWNER_NAME = 'Owner';

/** The application, its owner, and the one server it is in. */
export const createWorld = (token?: string) => {
  const [applicationId, ownerId, guildId, channelId, groupChannelId] = [1, 2, 3, 4, 5].map(newSnowflake) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const bot = apiUser({ id: applicationId, name: 'talks-bot' }, true);
  const directChannels = new Map<string, string>();
  const everyone = {
    id: guildId,
    name: '@everyone',
    permissions: String(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const roles = [everyone];
  const channel = {
    id: channelId,
    type: ChannelType.GuildText,
    guild_id: guildId,
    name: 'talks',
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
    parent_id: null,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
  };
  return {
    applicationId,
    ownerId,
    guildId,
    channelId,
    bot,
    token:
      token ??
      `${Buffer.from(applicationId).toString('base64url')}.loopbk.${randomBytes(24).toString('base64url')}`,
    application: {
      id: applicationId,
      name: 'talks-bot',
      icon: null,
      description: '',
      summary: '',
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      owner: apiUser({ id: ownerId, name: OWNER_NAME }),
      team: null,
      bot,
      approximate_guild_count: 1,
      integration_types_config: { 0: {}, 1: {} },
    },
    guild: {
      id: guildId,
      name: 'Loopback',
      icon: null,
      owner_id: ownerId,
      preferred_locale: 'en-US',
      features: [],
      roles,
      emojis: [],
      stickers: [],
      channels: [channel],
      threads: [],
      members: [{ user: bot, ...apiMember({ roles: [] }) }],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      member_count: 2,
      large: false,
      unavailable: false,
      joined_at: new Date(0).toISOString(),
      verification_level: 0,
      default_message_notifications: 1,
      explicit_content_filter: 0,
      mfa_level: 0,
      nsfw_level: 0,
      premium_tier: 0,
      system_channel_id: null,
      system_channel_flags: 0,
      afk_timeout: 300,
      afk_channel_id: null,
      rules_channel_id: null,
      public_updates_channel_id: null,
    },
    /** Makes a role one of the server's; undefined where it is one already. */
    addRole: (id: string) => {
      if (roles.some((role) => role.id === id)) return undefined;
      const role = { ...everyone, id, name: id };
      roles.push(role);
      return role;
    },
    /** The channel somebody writes in; each person has one for direct messages with the bot. */
    channelOf: (person: { readonly id: string; readonly context: MemberContext }): string => {
      if (person.context === 'guild') return channelId;
      if (person.context === 'private-channel') return groupChannelId;
      const known = directChannels.get(person.id) ?? newSnowflake();
      directChannels.set(person.id, known);
      return known;
    },
  };
};

export type World = ReturnType<typeof createWorld>;
