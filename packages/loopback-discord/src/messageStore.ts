import type { APIMessage } from 'discord-api-types/v10';
import type { Changes } from './changes.ts';
import type { LoopbackMessage } from './loopbackDiscord.ts';
import { createRecent } from './recent.ts';

/** Creates the store of the messages of every channel, oldest first. It announces each change. */
export const createMessageStore = (history: number, changes: Changes) => {
  const messages = createRecent<LoopbackMessage>(history);
  const put = (message: LoopbackMessage): LoopbackMessage => {
    messages.set(message.id, message);
    changes.announce();
    return message;
  };
  return {
    get: messages.get,
    values: messages.values,
    add: (json: APIMessage, onlyFor: string | null, thinking: boolean): LoopbackMessage =>
      put({ id: json.id, json, onlyFor, thinking, revision: 0 }),
    /** An edit answers a message that was thinking. */
    edit: (old: LoopbackMessage, json: APIMessage): LoopbackMessage =>
      put({ ...old, json, thinking: false, revision: old.revision + 1 }),
    remove: (id: string): void => {
      if (messages.delete(id)) changes.announce();
    },
  };
};

export type MessageStore = ReturnType<typeof createMessageStore>;
