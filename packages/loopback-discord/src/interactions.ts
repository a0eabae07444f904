import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommandOptionChoice,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
  type MessageType,
} from 'discord-api-types/v10';
import type { AnsweredInteractionType } from './checks/checkCallbackType.ts';
import type { ChoiceOptionType } from './checks/choicesForm.ts';
import { refusals } from './checks/refusals.ts';
import type { Clock } from './clock.ts';
import type { AcknowledgementKind } from './loopbackDiscord.ts';
import type { Profile } from './profile.ts';
import { newSnowflake } from './snowflake.ts';

export interface InteractionDraft {
  readonly type: AnsweredInteractionType;
  readonly profile: Profile;
  /** The message whose button, menu or modal this is. */
  readonly source: string | null;
  /** Type of the value that an autocomplete completes. */
  readonly choiceType: ChoiceOptionType | null;
  /** Type of the messages that answer it. */
  readonly messageType: MessageType;
  /** The answers' `interaction_metadata` without the id. */
  readonly metadata: Omit<APIMessageInteractionMetadata, 'id'>;
}

/** One interaction, from its sending to the end of its token. */
export interface OpenInteraction extends InteractionDraft {
  readonly id: string;
  readonly token: string;
  /** By the clock of the loopback. */
  readonly sentAt: number;
  acknowledged: { readonly kind: AcknowledgementKind | 'choices'; readonly after: number } | null;
  /** The message that `@original` names. */
  original: string | null;
  followUps: number;
  /** Ids of the messages it wrote or changed. */
  readonly messages: Set<string>;
  modal: APIModalInteractionResponseCallbackData | null;
  choices: readonly APIApplicationCommandOptionChoice[];
}

/** Milliseconds. */
interface InteractionTimes {
  readonly acknowledgeWithin: number;
  readonly tokenLife: number;
}

/** Creates the store of interactions with live tokens, and applies Discord's two time limits to them. */
export const createInteractions = ({ acknowledgeWithin, tokenLife }: InteractionTimes, clock: Clock) => {
  const byToken = new Map<string, OpenInteraction>();
  const waiting = new Map<OpenInteraction, () => void>();
  const age = ({ sentAt }: OpenInteraction): number => clock.now() - sentAt;

  const forgetDead = (): void => {
    for (const [token, interaction] of byToken) {
      if (age(interaction) <= tokenLife) break;
      byToken.delete(token);
    }
  };
  return {
    age,
    /** `acknowledged` resolves when the bot has acknowledged or its time is over. */
    open: (draft: InteractionDraft): { interaction: OpenInteraction; acknowledged: Promise<void> } => {
      forgetDead();
      const interaction: OpenInteraction = {
        ...draft,
        id: newSnowflake(),
        token: randomBytes(60).toString('base64url'),
        sentAt: clock.now(),
        acknowledged: null,
        original: null,
        followUps: 0,
        messages: new Set(),
        modal: null,
        choices: [],
      };
      byToken.set(interaction.token, interaction);
      const acknowledged = new Promise<void>((resolve) => {
        const callOff = clock.after(acknowledgeWithin, () => waiting.get(interaction)?.());
        waiting.set(interaction, () => {
          callOff();
          waiting.delete(interaction);
          resolve();
        });
      });
      return { interaction, acknowledged };
    },
    /** Throws 10062 for a wrong id or token and for a late callback, 40060 for a second one. */
    forCallback: (id: string, token: string): OpenInteraction => {
      const interaction = byToken.get(token);
      if (interaction?.id !== id) throw refusals.unknownInteraction();
      if (interaction.acknowledged) throw refusals.alreadyAcknowledged();
      const late = !waiting.has(interaction) || age(interaction) > acknowledgeWithin;
      if (late) throw refusals.unknownInteraction();
      return interaction;
    },
    /** Throws 50027 for a dead token, 10015 before the acknowledgement and for an autocomplete. */
    forWebhook: (token: string): OpenInteraction => {
      const interaction = byToken.get(token);
      if (!interaction || age(interaction) > tokenLife) throw refusals.deadToken();
      const silent = interaction.type === InteractionType.ApplicationCommandAutocomplete;
      if (!interaction.acknowledged || silent) throw refusals.unknownWebhook();
      return interaction;
    },
    acknowledge: (interaction: OpenInteraction, kind: AcknowledgementKind | 'choices'): void => {
      interaction.acknowledged = { kind, after: age(interaction) };
      waiting.get(interaction)?.();
    },
    find: (id: string): OpenInteraction | undefined => [...byToken.values()].find((each) => each.id === id),
    close: (): void => {
      for (const resolve of [...waiting.values()]) resolve();
    },
  };
};

export type Interactions = ReturnType<typeof createInteractions>;
