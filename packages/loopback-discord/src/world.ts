import { randomBytes } from 'node:crypto';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { LoopbackOptions, MemberContext, Names } from './loopbackDiscord.ts';
import { apiMember, apiUser } from './profile.ts';
import { newSnowflake } from './snowflake.ts';

const NAMES: Names = { bot: 'bot', guild: 'Loopback', channel: 'general' };

const newToken = (applicationId: string): string =>
  [Buffer.from(applicationId), randomBytes(4), randomBytes(24)]
    .map((part) => part.toString('base64url'))
    .join('.');

const createRole = (id: string, name: string) => ({
  id,
  name,
  permissions: String(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages),
  position: 0,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
});

const createGuild = (
  id: string,
  channelId: string,
  owner_id: string,
  bot: ReturnType<typeof apiUser>,
  names: Names,
) => ({
  id,
  name: names.guild,
  icon: null,
  owner_id,
  preferred_locale: 'en-US',
  features: [],
  roles: [createRole(id, '@everyone')],
  channels: [
    {
      id: channelId,
      type: ChannelType.GuildText,
      guild_id: id,
      name: names.channel,
      position: 0,
      permission_overwrites: [],
      nsfw: false,
      topic: null,
      parent_id: null,
      last_message_id: null,
      rate_limit_per_user: 0,
      flags: 0,
    },
  ],
  emojis: [],
  stickers: [],
  threads: [],
  members: [{ user: bot, ...apiMember({ roles: [] }) }],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  member_count: 2,
  large: false,
  unavailable: false,
  joined_at: new Date(0).toISOString(),
});

const createApplication = (
  id: string,
  name: string,
  owner: ReturnType<typeof apiUser>,
  bot: ReturnType<typeof apiUser>,
) => ({
  id,
  name,
  icon: null,
  description: '',
  summary: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  owner,
  team: null,
  bot,
  approximate_guild_count: 1,
  integration_types_config: { 0: {}, 1: {} },
});

/** Creates the application with its owner, its one server, and the channels that people write in. */
export const createWorld = ({ token, names: given }: Pick<LoopbackOptions, 'token' | 'names'>) => {
  const names: Names = { ...NAMES, ...given };
  const applicationId = newSnowflake();
  const ownerId = newSnowflake();
  const guildId = newSnowflake();
  const channelId = newSnowflake();
  const groupChannelId = newSnowflake();
  const directChannels = new Map<string, string>();
  const bot = apiUser({ id: applicationId, name: names.bot }, true);
  const guild = createGuild(guildId, channelId, ownerId, bot, names);
  return {
    applicationId,
    ownerId,
    guildId,
    channelId,
    names,
    bot,
    token: token ?? newToken(applicationId),
    application: createApplication(applicationId, names.bot, apiUser({ id: ownerId, name: 'Owner' }), bot),
    guild,
    /** Adds a role to the server and returns it; undefined if the server has it already. */
    addRole: (id: string) => {
      if (guild.roles.some((role) => role.id === id)) return undefined;
      const role = createRole(id, id);
      guild.roles.push(role);
      return role;
    },
    /** Returns the channel that a person writes in; each person has one for direct messages with the bot. */
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
