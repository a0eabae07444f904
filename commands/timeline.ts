import { SlashCommandBuilder } from 'discord.js';
import { EVERYWHERE, readFilter, type SlashCommand, withFilters, wordsOption } from '../src/bot/index.ts';
import { readTimeline } from '../src/core/index.ts';
import { speakerChoices, timelineReply, titleChoices } from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

export default {
  data: withFilters(
    new SlashCommandBuilder()
      .setName('timeline')
      .setDescription('What happened when, day by day, with sources.')
      .setContexts(...EVERYWHERE.contexts)
      .setIntegrationTypes(...EVERYWHERE.installs)
      .addStringOption((option) =>
        option.setName('about').setDescription('What the timeline is about.').setMaxLength(200),
      )
      .addStringOption((option) =>
        option
          .setName('speaker')
          .setDescription('Who said it; a surname is enough.')
          .setMaxLength(100)
          .setAutocomplete(true),
      ),
  )
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async (invocation, { corpus, viewer }) => {
    const [speaker, about] = [wordsOption(invocation, 'speaker'), wordsOption(invocation, 'about')];
    const filter = readFilter(invocation);
    if (!speaker && !about && filter.article === undefined)
      throw new UserError({ kind: 'no-timeline-query' });
    const query = { ...(speaker ? { speaker } : {}), ...(about ? { about } : {}), ...filter };
    return timelineReply(await readTimeline(corpus, query), viewer);
  },
  autocomplete: async ({ option, typed }, { corpus }) => {
    if (option === 'article') return titleChoices(await corpus.articles(typed));
    return speakerChoices(await corpus.speakers(typed));
  },
} satisfies SlashCommand;
