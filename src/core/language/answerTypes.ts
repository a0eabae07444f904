import { MONTHS, WEEKDAYS } from './lexicon/calendar.ts';
import { COUNTRY_FORMS } from './lexicon/countries.ts';
import { NUMBER_WORDS, UNITS } from './lexicon/quantities.ts';
import { wordSet } from './lexicon/wordSet.ts';

/**
 * The kinds of answer that a word of a text can be, as bits. A capital marks a `name`; a number before a unit is a
 * `measure`.
 */
export const KIND = { date: 1, unit: 2, number: 4, name: 8, measure: 16, country: 32 } as const;

const DATE_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...wordSet(
    `jan feb aug sept oct nov dec yesterday today tomorrow tonight century centuries weekend bc bce ad`,
  ),
]);
const year = /^(?:1\d{3}|20\d\d)s?$/;
const digit = /\p{N}/u;

/** Returns the bits of `KIND` for a folded word form, without `name` and `measure`: these need the words around it. */
export const kindsOf = (form: string): number =>
  (DATE_WORDS.has(form) || year.test(form) ? KIND.date : 0) |
  (UNITS.has(form) ? KIND.unit : 0) |
  (NUMBER_WORDS.has(form) || digit.test(form) ? KIND.number : 0) |
  (COUNTRY_FORMS.has(form) ? KIND.country : 0);
