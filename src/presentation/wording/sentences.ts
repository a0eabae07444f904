import {
  type Answer,
  FILTER_NAMES,
  FILTERS,
  type QuotationQuery,
  type Verdict,
  type Verification,
} from '../../core/index.ts';
import type { Wording } from './en.ts';

const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

/** Cached by locale: there are few, and making a format takes longer than the rest of a reply. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (locale: string): Intl.DateTimeFormat => {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format;
};

/**
 * Returns the day of `publishedAt`, in its own offset: "14 March 2025" in the locale en-GB. Returns undefined for an invalid
 * date.
 */
export const statedDate = (publishedAt: string, locale: string): string | undefined => {
  const stated = day.exec(publishedAt)?.[0];
  const date = new Date(stated ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : formatOf(locale).format(date);
};

/**
 * Returns the sentence that no article is in the language of a question. Language names are slow to prepare and seldom
 * needed, so nothing is cached.
 */
export const languageWords = (
  { asked, corpus }: NonNullable<Answer['language']>,
  wording: Wording,
): string => {
  const names = new Intl.DisplayNames(wording.locale, { type: 'language' });
  const nameOf = (tag: string): string => names.of(tag) ?? tag;
  const list = new Intl.ListFormat(wording.locale).format(corpus.map(nameOf));
  return wording.foreignLanguage(nameOf(asked), list);
};

/** Returns the sentence that the searched speakers have other quotations, and the limit that excluded these. */
export const otherwiseWords = (query: QuotationQuery, wording: Wording): string => {
  const filtered = FILTER_NAMES.filter((name) => query[name]).map((name) => FILTERS[name].limit);
  const [limit = 'about', ...others] = new Set([...(query.about ? ['about' as const] : []), ...filtered]);
  return wording.quotedOtherwise(others.length > 0 ? 'several' : limit);
};

/** Maximum words listed: more add no information. */
const MOST_MISSING = 3;

/**
 * Returns the reason why a question has no answer, in one or two sentences; empty if unknown. `nameOf` renders a word of the
 * question.
 */
export const missingWords = (
  { missing, passages }: Pick<Answer, 'missing' | 'passages'>,
  wording: Wording,
  nameOf: (word: string) => string = (word) => word,
): string => {
  if (!missing) return '';
  const named = (words: readonly string[]): string[] => words.slice(0, MOST_MISSING).map(nameOf);
  const isUnknown = missing.unknown.length > 0;
  const unmentioned = isUnknown ? [] : named(missing.words);
  const lacks = passages.length > 0 && (unmentioned.length > 0 || missing.kind !== undefined);
  return [
    ...(isUnknown ? [wording.noArticleMentions(named(missing.unknown))] : []),
    ...(lacks ? [wording.closestLack(unmentioned, missing.kind)] : []),
  ].join(' ');
};

/** Returns the words for a verdict. */
export const verdictWords = (verdict: Verdict, wording: Wording): string =>
  ({
    verbatim: wording.verbatim,
    cut: wording.cutOut,
    altered: wording.altered,
    'other-speaker': wording.otherSpeaker,
    reporter: wording.reporter,
    unattributed: wording.unattributed,
    'not-found': wording.notFound,
  })[verdict];

/**
 * Returns the words for the speaker of the found words. `isNote`: it is a sentence, not only a name. Returns undefined if no
 * speaker is known.
 */
export const attributionWords = (
  { verdict, claim, found }: Verification,
  wording: Wording,
  nameOf: (name: string) => string = (name) => name,
): { readonly words: string; readonly isNote: boolean } | undefined => {
  const { speaker, kind } = found?.quotation ?? {};
  if (kind === 'indirect')
    return { words: wording.reportedOf(speaker ? nameOf(speaker.name) : undefined), isNote: true };
  const partly = found?.partly.find((quotation) => quotation.speaker)?.speaker;
  if (partly) return { words: wording.partlyQuoted(nameOf(partly.name)), isNote: true };
  if (!speaker) return undefined;
  const other = verdict === 'other-speaker' && claim.speaker !== null ? nameOf(claim.speaker) : undefined;
  return { words: wording.saidBy(nameOf(speaker.name), other), isNote: false };
};
