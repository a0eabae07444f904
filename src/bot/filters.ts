import type { SlashCommandStringOption } from 'discord.js';
import { type ArticleFilter, readArticleFilter } from '../core/index.ts';
import type { Wording } from '../presentation/index.ts';
import type { SlashInvocation } from './invocation.ts';
import { stringOption } from './options.ts';

/** The options by which a command is asked of some articles alone. */
export const filterOptions = {
  article: (option: SlashCommandStringOption) =>
    option
      .setName('article')
      .setDescription('In which article; words of its title will do.')
      .setMaxLength(100)
      .setAutocomplete(true),
  after: (option: SlashCommandStringOption) =>
    option
      .setName('after')
      .setDescription('Articles of this day and later: 14 March 2025, 2025-03-14, last Friday …')
      .setMaxLength(60),
  before: (option: SlashCommandStringOption) =>
    option
      .setName('before')
      .setDescription('Articles of this day and earlier: 14 March 2025, 2025-03-14, last Friday …')
      .setMaxLength(60),
} as const;

/** The articles that these options choose. Throws `UserError` where a day cannot be read. */
export const readFilter = (invocation: SlashInvocation, { notADay }: Wording): ArticleFilter =>
  readArticleFilter(
    {
      article: stringOption(invocation, 'article'),
      after: stringOption(invocation, 'after'),
      before: stringOption(invocation, 'before'),
    },
    { locale: invocation.caller.locale, now: new Date(), notADay },
  );
