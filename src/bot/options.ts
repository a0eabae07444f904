import type { SlashCommandOptionsOnlyBuilder } from 'discord.js';
import { type ArticleFilter, FILTER_NAMES, FILTERS, hasWords, readArticleFilter } from '../core/index.ts';
import { FILTER_DESCRIPTIONS } from '../presentation/index.ts';
import type { Options, SentFile, SlashInvocation } from './invocation.ts';

/** An option contradicts the command: Discord has it deployed otherwise. */
export class OptionMismatch extends Error {
  override readonly name = 'OptionMismatch';
}

interface Given {
  readonly options: Options;
}

type Value = Options[string];

const givenValue = <T extends Value>(
  { options }: Given,
  name: string,
  is: (value: Value) => value is T,
): T | undefined => {
  const value = options[name];
  if (value !== undefined && !is(value)) throw new OptionMismatch(`${name} is of another type`);
  return value;
};

const present = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new OptionMismatch(`${name} is missing`);
  return value;
};

/** A text; undefined where it is left out. Throws `OptionMismatch` on another type, as all of these do. */
export const stringOption = (given: Given, name: string): string | undefined =>
  givenValue(given, name, (value) => typeof value === 'string');

/** A text that has words; undefined where it is left out or has none. */
export const wordsOption = (given: Given, name: string): string | undefined => {
  const typed = stringOption(given, name)?.trim() ?? '';
  return hasWords(typed) ? typed : undefined;
};

/** Yes or no; undefined where it is left out. */
export const booleanOption = (given: Given, name: string): boolean | undefined =>
  givenValue(given, name, (value) => typeof value === 'boolean');

/** A text that the command requires. Throws `OptionMismatch` without it. */
export const requiredString = (given: Given, name: string): string =>
  present(stringOption(given, name), name);

/** A file that the command requires. Throws `OptionMismatch` without it. */
export const requiredFile = (given: Given, name: string): SentFile =>
  present(
    givenValue(given, name, (value) => typeof value === 'object'),
    name,
  );

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
