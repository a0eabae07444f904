import { SlashCommandBuilder } from 'discord.js';
import {
  askInSteps,
  EVERYWHERE,
  QUESTION_CHARACTERS,
  readFilter,
  requiredString,
  type SlashCommand,
  withFilters,
} from '../src/bot/index.ts';
import { hasWords } from '../src/core/index.ts';
import { answerReply, titleChoices } from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

export default {
  data: withFilters(
    new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Ask about the talks and get the passages that answer you, with their source.')
      .setContexts(...EVERYWHERE.contexts)
      .setIntegrationTypes(...EVERYWHERE.installs)
      .addStringOption((option) =>
        option
          .setName('question')
          .setDescription('Your question.')
          .setRequired(true)
          .setMaxLength(QUESTION_CHARACTERS),
      ),
  )
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async (invocation, context) => {
    const question = requiredString(invocation, 'question').trim();
    if (!hasWords(question)) throw new UserError({ kind: 'no-question' });
    const filter = readFilter(invocation);
    return askInSteps(context, { question, filter }, (answer) =>
      answerReply(answer, context.viewer, { filter }),
    );
  },
  autocomplete: async ({ typed }, { corpus }) => titleChoices(await corpus.articles(typed)),
} satisfies SlashCommand;
