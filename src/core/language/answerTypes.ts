import { wordSet } from './lexicon/wordSet.ts';

/** What a word of a text can be to a question, as bits. `name` is told by its capital, the rest by the word alone. */
export const KIND = { date: 1, unit: 2, number: 4, name: 8, measure: 16 } as const;

const DATE_WORDS =
  wordSet(`january february march april june july august september october november december jan feb aug sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight century centuries weekend
  bc bce ad`);
const UNITS =
  wordSet(`percent cent year years month months week weeks day days hour hours minute minutes second seconds decade
  decades century centuries mile miles kilometer kilometers kilometre kilometres meter meters metre metres km m cm mm kg
  g feet foot ft inch inches yard yards acre acres hectare hectares ton tons tonne tonnes pound pounds degree degrees
  times old`);
const NUMBER_WORDS =
  wordSet(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion dozen dozens several half third quarter`);
const year = /^(?:1\d{3}|20\d\d)s?$/;
const digit = /\p{N}/u;

/** Bits of `KIND` for a folded word form. */
export const kindsOf = (form: string): number =>
  (DATE_WORDS.has(form) || year.test(form) ? KIND.date : 0) |
  (UNITS.has(form) ? KIND.unit : 0) |
  (NUMBER_WORDS.has(form) || digit.test(form) ? KIND.number : 0);
