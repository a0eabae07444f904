import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { Upload } from '../loopbackDiscord.ts';
import { apiMember, apiUser, type Profile } from '../profile.ts';
import type { UploadStore } from '../uploadStore.ts';
import type { World } from '../world.ts';

interface ResolvedData {
  users?: Record<string, unknown>;
  members?: Record<string, unknown>;
  channels?: Record<string, unknown>;
  roles?: Record<string, unknown>;
  attachments?: Record<string, APIAttachment>;
  messages?: Record<string, APIMessage>;
}

/** Collects the objects behind the ids of an interaction, which Discord sends together with the ids. */
export const createResolved = (
  world: World,
  uploads: UploadStore,
  people: ReadonlyMap<string, Profile>,
  sender: Profile,
) => {
  const data: ResolvedData = {};
  return {
    /** Undefined if nothing was resolved. */
    data: (): ResolvedData | undefined => (Object.keys(data).length > 0 ? data : undefined),
    user: (id: string): void => {
      const profile = people.get(id) ?? { id, name: id, roles: [], permissions: 0n };
      data.users = { ...data.users, [id]: apiUser(profile) };
      if (sender.context !== 'guild') return;
      data.members = {
        ...data.members,
        [id]: { ...apiMember(profile), permissions: String(profile.permissions) },
      };
    },
    channel: (id: string): void => {
      const permissions = String(sender.permissions);
      const found = world.guild.channels.find((channel) => channel.id === id);
      data.channels = { ...data.channels, [id]: { ...(found ?? { id, name: id, type: 0 }), permissions } };
    },
    role: (id: string): void => {
      const [everyone] = world.guild.roles;
      data.roles = { ...data.roles, [id]: { ...everyone, id, name: id } };
    },
    upload: (upload: Upload): string => {
      const attachment = { ...uploads.add(upload, world.channelOf(sender)), ephemeral: true };
      data.attachments = { ...data.attachments, [attachment.id]: attachment };
      return attachment.id;
    },
    message: (message: APIMessage): void => {
      data.messages = { ...data.messages, [message.id]: message };
    },
  };
};

export type Resolved = ReturnType<typeof createResolved>;
