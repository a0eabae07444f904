import type { SlashCommandOptionsOnlyBuilder } from 'discord.js';
import { type ArticleFilter, FILTER_NAMES, FILTERS, hasWords, readArticleFilter } from '../core/index.ts';
import { FILTER_DESCRIPTIONS } from '../presentation/index.ts';
import type { Options, SentFile, SlashInvocation } from './invocation.ts';

/** An option contradicts the command: Discord has another version deployed. */
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

/** Returns a text; undefined if it is missing. Throws `OptionMismatch` on another type, as all of these do. */
export const stringOption = (given: Given, name: string): string | undefined =>
  givenValue(given, name, (value) => typeof value === 'string');

/** Returns a text that has words; undefined if it is missing or has no words. */
export const wordsOption = (given: Given, name: string): string | undefined => {
  const typed = stringOption(given, name)?.trim() ?? '';
  return hasWords(typed) ? typed : undefined;
};

/** Returns yes or no; undefined if it is missing. */
export const booleanOption = (given: Given, name: string): boolean | undefined =>
  givenValue(given, name, (value) => typeof value === 'boolean');

/** Returns a required text. Throws `OptionMismatch` without it. */
export const requiredString = (given: Given, name: string): string =>
  present(stringOption(given, name), name);

/** Returns a required file. Throws `OptionMismatch` without it. */
export const requiredFile = (given: Given, name: string): SentFile =>
  present(
    givenValue(given, name, (value) => typeof value === 'object'),
    name,
  );

/** Maximum characters. */
const MOST_TYPED = { words: 100, day: 60 } as const;

/** Adds the options that restrict a command to some articles. */
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

/** Returns the filter that these options state. Throws `UserError` if a day cannot be read. */
export const readFilter = (invocation: SlashInvocation): ArticleFilter =>
  readArticleFilter(Object.fromEntries(FILTER_NAMES.map((name) => [name, stringOption(invocation, name)])), {
    locale: invocation.caller.locale,
    now: new Date(),
  });
