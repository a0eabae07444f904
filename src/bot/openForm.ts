import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { actionOf, type Reply } from '../presentation/index.ts';
import type { CommandInteraction } from './command.ts';
import type { Ending } from './ending.ts';
import { failureReply } from './failureReply.ts';
import type { RespondOptions } from './respond.ts';
import { sendReply } from './sendReply.ts';
import { sendSafely } from './sendSafely.ts';
import { settle } from './settle.ts';

/**
 * Opens a form once `permit` lets it, or says why not. A form is the first answer or none, so nothing is deferred. Never
 * rejects: what Discord refuses is logged. Returns how it ended.
 */
export const openForm = async (
  interaction: CommandInteraction,
  form: APIModalInteractionResponseCallbackData,
  permit: () => Promise<void>,
  { logger, wording, command }: Pick<RespondOptions, 'logger' | 'wording' | 'command'>,
): Promise<Ending> => {
  const about = { interaction: interaction.id, command };
  const tell = (refusal: Reply | undefined): Promise<void> =>
    refusal ? sendReply(interaction, refusal) : sendSafely(() => interaction.showModal(form));
  return settle<Reply | undefined>({
    about,
    logger,
    work: () => permit().then(() => undefined),
    failed: (error) => failureReply(error, { logger, about, wording }),
    say: async (result) => {
      await tell(await result);
      return { form: actionOf(form.custom_id) };
    },
    tell,
  });
};
