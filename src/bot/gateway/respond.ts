import {
  type AutocompleteInteraction,
  DiscordAPIError,
  DiscordjsError,
  HTTPError,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { MessagePayload, Reply, Visibility } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { Delivery, Responder } from '../outcome.ts';

type Delivered<How extends Delivery['how']> = Extract<Delivery, { readonly how: How }>;

/** Too late (10062), already answered (40060), message deleted (10008), or token expired (10015, 50027). */
const OVER = new Set<unknown>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);
const isOver = (error: unknown): boolean => error instanceof DiscordAPIError && OVER.has(error.code);

/** Whether it is unknown if the request took effect: Discord's server failed, or the connection was lost. */
const isTransient = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof DiscordAPIError) && !(error instanceof DiscordjsError);

/**
 * Sends a request, and retries once if it may have been lost. A repeated edit has the same effect as the first. A repeated
 * follow-up would appear twice, so it is retried only if Discord reports a failure.
 */
const sendSafely = async (
  send: () => Promise<unknown>,
  { isFollowUp = false }: { readonly isFollowUp?: boolean } = {},
): Promise<void> => {
  await send().catch((error: unknown) => {
    if (isFollowUp ? !(error instanceof HTTPError) : !isTransient(error)) throw error;
    return send();
  });
};

/** The fields of discord.js that record how an interaction was acknowledged. */
interface Acknowledged {
  deferred: boolean;
  replied: boolean;
}

/**
 * Acknowledges an interaction, and retries once if the first try may have been lost. If Discord refuses the retry as a
 * second answer (40060), the first try took effect.
 */
const acknowledgeSafely = (
  interaction: Acknowledged,
  how: keyof Acknowledged,
  send: () => Promise<unknown>,
): Promise<void> => {
  let attempts = 0;
  return sendSafely(async () => {
    attempts += 1;
    try {
      await send();
    } catch (error) {
      const isSecond =
        error instanceof DiscordAPIError &&
        error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
      if (attempts === 1 || !isSecond) throw error;
      interaction[how] = true;
    }
  });
};

const contentOf = (message: MessagePayload, file?: Reply['file']) => ({
  components: message.components,
  allowedMentions: message.allowed_mentions,
  ...(file ? { files: [{ attachment: Buffer.from(file.content), name: file.name }] } : {}),
});

const IsComponentsV2 = MessageFlags.IsComponentsV2 as const;
const Ephemeral = MessageFlags.Ephemeral as const;

const flagsOf = (visibility: Visibility) =>
  [IsComponentsV2, ...(visibility === 'private' ? [Ephemeral] : [])] as const;

const isTold = ({ deferred, replied }: Pick<RepliableInteraction, 'deferred' | 'replied'>): boolean =>
  deferred || replied;

const impossible = ({ how }: Delivery): Error => new Error(`this interaction takes no ${how}`);

/** Sends another message, for the caller only. */
const aside = (interaction: RepliableInteraction, message: MessagePayload): Promise<void> =>
  sendSafely(() => interaction.followUp({ ...contentOf(message), flags: flagsOf('private') }), {
    isFollowUp: true,
  });

/** Answers a command or a form: with the first response, or by editing the defer. */
const respondToCommand = (interaction: RepliableInteraction): Responder => {
  const reply = ({ message, visibility, file }: Delivered<'reply'>): Promise<void> => {
    const content = contentOf(message, file);
    return isTold(interaction)
      ? sendSafely(() => interaction.editReply({ ...content, flags: IsComponentsV2 }))
      : acknowledgeSafely(interaction, 'replied', () =>
          interaction.reply({ ...content, flags: flagsOf(visibility) }),
        );
  };
  return {
    get isDeferred() {
      return isTold(interaction);
    },
    defer: (visibility) =>
      acknowledgeSafely(interaction, 'deferred', () =>
        interaction.deferReply(visibility === 'private' ? { flags: Ephemeral } : {}),
      ),
    deliver: async (delivery) => {
      if (delivery.how === 'reply') return reply(delivery);
      if (delivery.how === 'aside') return aside(interaction, delivery.message);
      if (delivery.how !== 'form' || !('showModal' in interaction)) throw impossible(delivery);
      return acknowledgeSafely(interaction, 'replied', () => interaction.showModal(delivery.form));
    },
    isOver,
  };
};

const FORBIDDEN = 403;

/** Ids of the messages being shared: two presses at once share a message once. */
const sharing = new Set<string>();

/**
 * Answers a press. Without a defer this takes one call to Discord; to delete or to share takes two, a failed share three.
 */
const respondToPress = (interaction: MessageComponentInteraction): Responder => {
  const change = (message: MessagePayload): Promise<void> => {
    const options = { ...contentOf(message), flags: IsComponentsV2 };
    return isTold(interaction)
      ? sendSafely(() => interaction.editReply(options))
      : acknowledgeSafely(interaction, 'replied', () => interaction.update(options));
  };
  const reply = ({ message, visibility }: Delivered<'reply'>): Promise<void> => {
    const options = { ...contentOf(message), flags: flagsOf(visibility) };
    return isTold(interaction)
      ? sendSafely(() => interaction.followUp(options), { isFollowUp: true })
      : acknowledgeSafely(interaction, 'replied', () => interaction.reply(options));
  };
  const acknowledge = async (): Promise<void> => {
    if (!isTold(interaction))
      await acknowledgeSafely(interaction, 'deferred', () => interaction.deferUpdate());
  };
  /**
   * Removes the button before the copy appears, so that no second press comes between. Restores it only if there is
   * certainly no copy.
   */
  const share = async ({ whole, left, shared }: Delivered<'share'>): Promise<void> => {
    await change(left);
    try {
      const options = { ...contentOf(shared), flags: IsComponentsV2 };
      await sendSafely(() => interaction.followUp(options), { isFollowUp: true });
    } catch (error) {
      const isRefused = error instanceof DiscordAPIError || error instanceof HTTPError;
      if (isRefused) await change(whole).catch(() => undefined);
      throw isRefused && error.status === FORBIDDEN ? new UserError({ kind: 'not-shared' }) : error;
    }
  };
  const shareOnce = async (delivery: Delivered<'share'>): Promise<void> => {
    const { id } = interaction.message;
    if (sharing.has(id)) return acknowledge();
    sharing.add(id);
    await share(delivery).finally(() => sharing.delete(id));
  };
  return {
    get isDeferred() {
      return isTold(interaction);
    },
    defer: acknowledge,
    deliver: async (delivery) => {
      if (delivery.how === 'update') return change(delivery.message);
      if (delivery.how === 'reply') return reply(delivery);
      if (delivery.how === 'share') return shareOnce(delivery);
      if (delivery.how === 'form')
        return acknowledgeSafely(interaction, 'replied', () => interaction.showModal(delivery.form));
      if (delivery.how !== 'delete') throw impossible(delivery);
      await acknowledge();
      return sendSafely(() => interaction.deleteReply());
    },
    isOver,
  };
};

/** Answers typing with choices. Late choices are useless, so nothing is deferred or retried. */
const respondToTyping = (interaction: AutocompleteInteraction): Responder => ({
  isDeferred: false,
  defer: async () => undefined,
  deliver: async (delivery) => {
    if (delivery.how !== 'choices') throw impossible(delivery);
    await interaction.respond(delivery.choices);
  },
  isOver,
});

/** Returns the responder that delivers the pipeline's outcome through discord.js. */
export const respondTo = (interaction: Interaction): Responder => {
  if (interaction.isAutocomplete()) return respondToTyping(interaction);
  return interaction.isMessageComponent() ? respondToPress(interaction) : respondToCommand(interaction);
};
