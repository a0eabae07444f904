import { SlashCommandBuilder } from 'discord.js';
import {
  type CommandContext,
  EVERYWHERE,
  readFilter,
  type SlashCommand,
  withFilters,
} from '../src/bot/index.ts';
import { type ArticleFilter, articleKey } from '../src/core/index.ts';
import {
  ARTICLES_A_PAGE,
  PARAGRAPHS_A_PAGE,
  type Reply,
  readingReply,
  sourcesReply,
  titleChoices,
} from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

/**
 * Lists the articles that a filter lets through, and opens a sole one that `article` names. Opens the article with the nearest
 * title if none has the typed words: a choice's shortened name may arrive in place of its value.
 */
const listArticles = async (filter: ArticleFilter, { corpus, viewer }: CommandContext): Promise<Reply> => {
  const open = async (id: string | undefined): Promise<Reply | undefined> => {
    const reading = id && (await corpus.read(articleKey(id), 1, PARAGRAPHS_A_PAGE));
    return reading ? readingReply(reading, viewer) : undefined;
  };
  const { article, ...others } = filter;
  try {
    const found = await corpus.sources(0, ARTICLES_A_PAGE, filter);
    const only = article !== undefined && found.articles === 1 ? found.listed[0] : undefined;
    return (await open(only?.article.id)) ?? sourcesReply(found, viewer);
  } catch (error) {
    if (!(error instanceof UserError) || error.reason?.kind !== 'no-such-article') throw error;
    const [nearest] = Object.keys(others).length === 0 ? await corpus.articles(article ?? '') : [];
    const reply = await open(nearest?.id);
    if (!reply) throw error;
    return reply;
  }
};

export default {
  data: withFilters(
    new SlashCommandBuilder()
      .setName('sources')
      .setDescription('The articles the bot answers from, for you to read.')
      .setContexts(...EVERYWHERE.contexts)
      .setIntegrationTypes(...EVERYWHERE.installs),
  )
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer.'))
    .toJSON(),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: (invocation, context) => listArticles(readFilter(invocation), context),
  autocomplete: async ({ typed }, { corpus }) => titleChoices(await corpus.articles(typed)),
} satisfies SlashCommand;
