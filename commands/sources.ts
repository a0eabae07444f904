import { SlashCommandBuilder } from 'discord.js';
import { type CommandContext, EVERYWHERE, type SlashCommand, stringOption } from '../src/bot/index.ts';
import { articleKey } from '../src/core/index.ts';
import {
  ARTICLES_A_PAGE,
  articleChoices,
  PARAGRAPHS_A_PAGE,
  type Reply,
  readingReply,
  sourcesReply,
} from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

/** Shows the article with this id, or the one with the closest title: a choice's name may arrive in place of its value. */
const readArticle = async (typed: string, { corpus, viewer }: CommandContext): Promise<Reply> => {
  const near = await corpus.articles(typed);
  for (const id of [typed, ...near.slice(0, 1).map((article) => article.id)]) {
    const reading = await corpus.read(articleKey(id), 1, PARAGRAPHS_A_PAGE);
    if (reading) return readingReply(reading, viewer);
  }
  throw new UserError({ kind: 'unknown-article' });
};

export default {
  data: new SlashCommandBuilder()
    .setName('sources')
    .setDescription('The articles the bot answers from, to be read.')
    .setContexts(...EVERYWHERE.contexts)
    .setIntegrationTypes(...EVERYWHERE.installs)
    .addStringOption((option) =>
      option
        .setName('article')
        .setDescription('One article, to read it.')
        .setMaxLength(100)
        .setAutocomplete(true),
    )
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async (invocation, context) => {
    const typed = stringOption(invocation, 'article')?.trim();
    if (typed) return readArticle(typed, context);
    return sourcesReply(await context.corpus.sources(0, ARTICLES_A_PAGE), context.viewer);
  },
  autocomplete: async ({ typed }, { corpus }) => articleChoices(await corpus.articles(typed)),
} satisfies SlashCommand;
