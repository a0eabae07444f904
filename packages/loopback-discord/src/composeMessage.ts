import { type APIMessage, type APIUser, MessageFlags, type MessageType } from 'discord-api-types/v10';
import type { MessageForm } from './checks/messageForms.ts';
import { finishComponents } from './finishComponents.ts';
import type { Upload } from './loopbackDiscord.ts';
import { mentionsOf } from './mentions.ts';
import { newSnowflake } from './snowflake.ts';
import type { UploadStore } from './uploadStore.ts';

const KEPT_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Returns a message without content. */
export const blankMessage = (
  channelId: string,
  author: APIUser,
  type: MessageType,
  extra: Partial<APIMessage>,
): APIMessage => ({
  id: newSnowflake(),
  channel_id: channelId,
  author,
  content: '',
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type,
  components: [],
  flags: 0 as MessageFlags,
  ...extra,
});

/** Returns `old` with the changes of a checked form, and stores the files. Visibility and V2, once set, stay. */
export const composeMessage = (
  old: APIMessage,
  form: MessageForm,
  files: ReadonlyMap<string, Upload>,
  uploads: UploadStore,
): APIMessage => {
  const named = new Map(form.attachments?.map((each) => [each.id, each]));
  const kept = form.attachments ? old.attachments.filter(({ id }) => named.has(id)) : old.attachments;
  const added = [...files].map(([number, file]) => {
    const { filename = file.name, description } = named.get(number) ?? {};
    return uploads.add({ ...file, name: filename }, old.channel_id, description);
  });
  const attachments = [...kept, ...added];
  const content = form.content ?? old.content;
  const components = form.components
    ? finishComponents(form.components, attachments)
    : (old.components ?? []);
  const oldFlags = (old.flags ?? 0) & ~MessageFlags.Loading;
  const asked = (form.flags ?? 0) & KEPT_FLAGS;
  return {
    ...old,
    content,
    components,
    attachments,
    embeds: form.embeds ? form.embeds.map(({ type: _, ...embed }) => embed) : old.embeds,
    tts: form.tts ?? old.tts,
    flags: (oldFlags | asked) as MessageFlags,
    ...mentionsOf(content, components, form.allowed_mentions),
  };
};
