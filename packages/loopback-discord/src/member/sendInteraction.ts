import {
  type APIUser,
  ApplicationIntegrationType,
  ChannelType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { InteractionDraft, Interactions, OpenInteraction } from '../interactions.ts';
import type { LoopbackMessage } from '../loopbackDiscord.ts';
import { apiMember, apiUser, type Profile } from '../profile.ts';
import { MOST_FILE_BYTES } from '../rest/readBody.ts';
import type { World } from '../world.ts';
import { CONTEXTS } from './visibleCommands.ts';

const APP_PERMISSIONS = String(
  PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.EmbedLinks |
    PermissionFlagsBits.AttachFiles |
    PermissionFlagsBits.ReadMessageHistory,
);

/** The part of an interaction that depends on its kind. */
export interface InteractionContent {
  readonly type: InteractionDraft['type'];
  readonly data: object;
  /** The message whose component was used, or whose modal is submitted. */
  readonly source?: LoopbackMessage;
  readonly messageType?: MessageType;
  readonly choiceType?: InteractionDraft['choiceType'];
  /** Further fields of `interaction_metadata`. */
  readonly metadata?: object;
}

const ownersOf = ({ install, context, id }: Profile, guildId: string): Record<string, string> =>
  install === 'user'
    ? { [ApplicationIntegrationType.UserInstall]: id }
    : { [ApplicationIntegrationType.GuildInstall]: context === 'guild' ? guildId : '0' };

const channelFor = (profile: Profile, world: World, user: APIUser): object => {
  if (profile.context === 'guild') {
    return { ...world.guild.channels[0], permissions: String(profile.permissions) };
  }
  const type = profile.context === 'bot-dm' ? ChannelType.DM : ChannelType.GroupDM;
  const recipients = [user];
  return {
    id: world.channelOf(profile),
    type,
    recipients,
    last_message_id: null,
    name: null,
    icon: null,
    flags: 0,
  };
};

const placeOf = (profile: Profile, world: World, user: APIUser): object => {
  if (profile.context !== 'guild') return { user };
  const { id, features, preferred_locale } = world.guild;
  return {
    guild_id: id,
    guild: { id, features, locale: preferred_locale },
    guild_locale: preferred_locale,
    member: { ...apiMember(profile), user, permissions: String(profile.permissions) },
  };
};

/** Delivers an interaction to the bot. */
export type Deliver = (
  payload: Readonly<Record<string, unknown>> & { readonly id: string; readonly token: string },
) => void;

/** Sends an interaction to the bot; resolves when it is acknowledged or its time is over. */
export const sendInteraction = async (
  profile: Profile,
  content: InteractionContent,
  { world, interactions, deliver }: { world: World; interactions: Interactions; deliver: Deliver },
): Promise<OpenInteraction> => {
  const { type, data, source, messageType = MessageType.Reply, choiceType = null, metadata } = content;
  const user = apiUser(profile);
  const owners = ownersOf(profile, world.guildId);
  const { interaction, acknowledged } = interactions.open({
    type,
    profile,
    source: source?.id ?? null,
    choiceType,
    messageType,
    metadata: {
      type,
      user,
      authorizing_integration_owners: owners,
      ...metadata,
    } as InteractionDraft['metadata'],
  });
  deliver({
    id: interaction.id,
    application_id: world.applicationId,
    type,
    data,
    token: interaction.token,
    version: 1,
    channel_id: world.channelOf(profile),
    channel: channelFor(profile, world, user),
    ...placeOf(profile, world, user),
    ...(source ? { message: source.json } : {}),
    app_permissions: APP_PERMISSIONS,
    locale: profile.locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: CONTEXTS[profile.context],
    attachment_size_limit: MOST_FILE_BYTES,
  });
  await acknowledged;
  return interaction;
};
