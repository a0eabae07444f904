import type { SlashCommandOptionsOnlyBuilder } from 'discord.js';
import { type ArticleFilter, FILTER_NAMES, FILTERS, readArticleFilter } from '../core/index.ts';
import { FILTER_DESCRIPTIONS } from '../presentation/index.ts';
import type { SlashInvocation } from './invocation.ts';
import { stringOption } from './options.ts';

/** In characters. */
const MOST_TYPED = { words: 100, day: 60 } as const;

/** The command with the options by which it is asked of some articles alone. */
export const withFilters = (command: SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder => {
  for (const name of FILTER_NAMES) {
    const { kind, takesTitle } = FILTERS[name];
    command.addStringOption((option) => {
      option.setName(name).setDescription(FILTER_DESCRIPTIONS[name]).setMaxLength(MOST_TYPED[kind]);
      return takesTitle ? option.setAutocomplete(true) : option;
    });
  }
  return command;
};

/** The articles that these options choose. Throws `UserError` where a day cannot be read. */
export const readFilter = (invocation: SlashInvocation): ArticleFilter =>
  readArticleFilter(Object.fromEntries(FILTER_NAMES.map((name) => [name, stringOption(invocation, name)])), {
    locale: invocation.caller.locale,
    now: new Date(),
  });
