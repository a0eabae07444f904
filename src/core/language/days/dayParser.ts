import { createRequire } from 'node:module';

/** The part of the library that this code uses. */
type Locale = Pick<typeof import('chrono-node/en'), 'casual'>;

/** Languages whose days are read. */
export const DAY_LANGUAGES: readonly string[] = ['en', 'uk', 'fr', 'de', 'es'];
// The library takes a tenth of a second to load, and most calls of the command line read no day.
const load = createRequire(import.meta.url);

/** Returns the parser of days in a language ; undefined if it is none of `DAY_LANGUAGES`. Loads it at first use. */
export const dayParser = (language: string): Locale['casual'] | undefined =>
  DAY_LANGUAGES.includes(language) ? (load(`chrono-node/${language}`) as Locale).casual : undefined;
