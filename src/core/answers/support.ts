import type { ArticleHead } from '../corpus/index.ts';
import { countryTerms, cut, MONTHS, splitTerms, WEEKDAYS } from '../language/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { namesOffice, namesOtherOffice } from './roles.ts';
import type { PassageScan, StatedCandidate } from './scanPassage.ts';

const months = [...MONTHS];
/** Without May: see `MONTHS`. */
const MONTH_NUMBERS = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11];
const weekdays = [...WEEKDAYS];
const MONDAY_FIRST = 6;
const DAYS = 7;

/** Whether a word is the month, the year or the day that an article appeared on. */
const tellsDateOf = (form: string, { publishedAt }: ArticleHead): boolean => {
  const date = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  if (Number.isNaN(date)) return false;
  const day = new Date(date);
  return (
    form === String(day.getUTCFullYear()) ||
    form === String(day.getUTCDate()) ||
    MONTH_NUMBERS[months.indexOf(form)] === day.getUTCMonth() ||
    weekdays.indexOf(form) === (day.getUTCDay() + MONDAY_FIRST) % DAYS
  );
};

/** Returns the places of the given terms that an answer must be about: names, countries, numbers and dates. */
export const firmPlaces = ({
  question,
  isName,
  isGiven,
}: Pick<BoundQuestion, 'question' | 'isName' | 'isGiven'>): number[] =>
  question.terms.flatMap(({ form, term }, place) => {
    const isFirm =
      isName[place] === true || MONTHS.has(form) || WEEKDAYS.has(form) || countryTerms(term).size > 0;
    return isFirm && isGiven[place] ? [place] : [];
  });

/** Returns the firm places that a candidate does not support by its text, title, source, neighbours or date. */
export const unsupportedPlaces = (
  bound: Pick<BoundQuestion, 'question' | 'isName' | 'isGiven'>,
  { passage, stated, around }: StatedCandidate,
  { present }: Pick<PassageScan, 'present'>,
): number[] =>
  firmPlaces(bound).filter(
    (place) =>
      present[place] === 0 &&
      stated[place] === 0 &&
      !around.includes(place) &&
      !tellsDateOf(bound.question.terms[place]?.form ?? '', passage.article),
  );

/** Digits of a year. */
const YEAR = 4;

/** Sorts of words that exclude each other: an event in one country, month or year is not one in another. */
const SORTS: readonly ((word: { readonly form: string; readonly term: string }) => boolean)[] = [
  ({ term }) => countryTerms(term).size > 0,
  ({ form }) => MONTHS.has(form),
  ({ form }) => WEEKDAYS.has(form),
  ({ form }) => /^(?:19|20)\d\d$/.test(form),
];
const isSame = (one: { readonly term: string }, other: { readonly term: string }): boolean =>
  one.term === other.term || countryTerms(one.term).has(other.term);

/**
 * Returns whether the most telling sentences of a candidate contradict the question. They name another country, month,
 * weekday or year, and the candidate nowhere names the one given; or they name the office asked about, but of another
 * country. A neighbour's mention of the given one counts for little: an article on one country's grain names other
 * countries. The year of its article counts as support; its month does not, because news reports on the month before.
 */
export const contradicts = (
  { question, isGiven }: Pick<BoundQuestion, 'question' | 'isGiven'>,
  { passage, sentences, stated }: StatedCandidate,
  { present, telling }: Pick<PassageScan, 'present' | 'telling'>,
): boolean => {
  const unmet = question.terms.filter(
    (term, place) =>
      isGiven[place] === true &&
      present[place] === 0 &&
      stated[place] === 0 &&
      term.form !== passage.article.publishedAt?.slice(0, YEAR),
  );
  const open = SORTS.filter((isOfSort) => unmet.some(isOfSort));
  const asksOffice = namesOffice(question.words);
  if (open.length === 0 && !asksOffice) return false;
  const told = telling.map((at) => cut(passage.text, sentences[at]?.span ?? [0, 0])).join(' ');
  if (asksOffice && namesOtherOffice(question.text, told)) return true;
  const words = open.length > 0 ? splitTerms(told) : [];
  return open.some((isOfSort) => {
    const asked = question.terms.filter(isOfSort);
    return words.some((word) => isOfSort(word) && !asked.some((one) => isSame(one, word)));
  });
};
