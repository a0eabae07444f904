import { SlashCommandBuilder } from 'discord.js';
import {
  booleanOption,
  EVERYWHERE,
  readFilter,
  type SlashCommand,
  withFilters,
  wordsOption,
} from '../src/bot/index.ts';
import { quotationsReply, speakerChoices, titleChoices } from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

export default {
  data: withFilters(
    new SlashCommandBuilder()
      .setName('quote')
      .setDescription('What someone said, or what was said about a topic, word for word.')
      .setContexts(...EVERYWHERE.contexts)
      .setIntegrationTypes(...EVERYWHERE.installs)
      .addStringOption((option) =>
        option
          .setName('speaker')
          .setDescription('Who said it; a surname is enough.')
          .setMaxLength(100)
          .setAutocomplete(true),
      )
      .addStringOption((option) =>
        option.setName('about').setDescription('What the quotation is about.').setMaxLength(200),
      ),
  )
    .addBooleanOption((option) =>
      option.setName('indirect').setDescription('Include reported speech, marked as such.'),
    )
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async (invocation, { corpus, viewer }) => {
    const [speaker, about] = [wordsOption(invocation, 'speaker'), wordsOption(invocation, 'about')];
    const filter = readFilter(invocation);
    if (!speaker && !about && Object.keys(filter).length === 0)
      throw new UserError({ kind: 'no-quotation-query' });
    return quotationsReply(
      await corpus.quote({
        ...(speaker ? { speaker } : {}),
        ...(about ? { about } : {}),
        ...filter,
        indirect: booleanOption(invocation, 'indirect') ?? false,
      }),
      viewer,
    );
  },
  autocomplete: async ({ option, typed }, { corpus }) => {
    if (option === 'article') return titleChoices(await corpus.articles(typed));
    return speakerChoices(await corpus.speakers(typed));
  },
} satisfies SlashCommand;
