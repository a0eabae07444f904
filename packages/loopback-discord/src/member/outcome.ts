import type { Changes } from '../changes.ts';
import type { OpenInteraction } from '../interactions.ts';
import type { InteractionOutcome, LoopbackMessage } from '../loopbackDiscord.ts';
import type { MessageStore } from '../messageStore.ts';
import { waitUntil } from '../waitUntil.ts';

export interface OutcomeParts {
  readonly messages: MessageStore;
  readonly changes: Changes;
  /** Milliseconds to wait for a change of an interaction's messages. */
  readonly patience: number;
}

/** Creates the outcome of an interaction, from its acknowledgement on. */
export const createOutcome = (
  interaction: OpenInteraction,
  { messages: store, changes, patience }: OutcomeParts,
): InteractionOutcome => {
  const { id, acknowledged, modal, original } = interaction;
  const kind = acknowledged === null || acknowledged.kind === 'choices' ? 'none' : acknowledged.kind;
  const before = original === null ? 0 : (store.get(original)?.revision ?? 0);
  const read = (): LoopbackMessage[] => [...interaction.messages].flatMap((each) => store.get(each) ?? []);

  const settledOriginal = (): LoopbackMessage | undefined => {
    if (original === null)
      throw new Error(kind === 'modal' ? 'answered by a modal' : 'the app did not respond');
    const message = store.get(original);
    if (!message) throw new Error('the response was deleted');
    return message.thinking || (kind === 'defer-update' && message.revision === before) ? undefined : message;
  };
  return {
    interactionId: id,
    kind,
    acknowledgedAfter: acknowledged?.after ?? null,
    modal: modal && { interactionId: id, json: modal },
    get messages() {
      return read();
    },
    settled: (timeout = patience) => waitUntil(settledOriginal, changes, timeout),
    until: (test, timeout = patience) => {
      const found = (): LoopbackMessage[] | undefined => {
        const messages = read();
        return test(messages) ? messages : undefined;
      };
      return waitUntil(found, changes, timeout);
    },
  };
};
