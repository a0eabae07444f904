import type { Options, SentFile } from './invocation.ts';

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
