import { dayParser } from './dayParser.ts';

/** The day that a sentence names. */
export interface NamedDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Whether the day depends on the article's day: the sentence itself states no year, or says "Thursday". */
  readonly isReckoned: boolean;
}

const DAY = 24 * 60 * 60 * 1_000;
/** A text with more characters is a list, not a sentence. */
const MOST_CHARACTERS = 2_000;

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Words before a weekday that put it in the future: "will meet on Thursday", "is due on Thursday". */
const toCome =
  /(?<!\p{L})(?:will|would|shall|won['’]t|going to|set to|plans? to|planned|planning|expected|scheduled|slated|due|upcoming|ahead of|tomorrow)(?!\p{L})/iu;
/** Words that choose one of several weekdays: "next Thursday". */
const chosen = /^(?:this|next|last|coming|past)(?!\p{L})/iu;

/**
 * Returns whether the library takes for another day what names none: a morning ("am Morgen", "por la mañana"), "medianoche",
 * or a duration ("for ten days"). `before`: the text before it.
 */
const isNoDay = (text: string, before: string): boolean =>
  /^(?:medianoche$|for\s)/iu.test(text) ||
  (text === 'Morgen' && /\p{L}/u.test(before)) ||
  (text === 'mañana' && /(?<!\p{L})la\s+$/iu.test(before));

/** Returns a weekday as news means it: the last one up to the article's day, or the next one after it. */
const weekdayOf = (time: number, published: number, isToCome: boolean): number => {
  const back = ((((published - time) / DAY) % 7) + 7) % 7;
  const last = published - back * DAY;
  return isToCome ? last + 7 * DAY : last;
};

/**
 * Returns the day that a sentence names, if it names only one: "on 13 March 2025", and "on Thursday" or "yesterday" counted
 * from the day of publication (YYYY-MM-DD, or a moment). Returns undefined if the sentence names no day or several, or if
 * the day depends on the article's day and the article states none. `language`: a tag; weekdays are read in English only.
 */
export const reckonDay = (
  sentence: string,
  publishedAt: string | undefined,
  language = 'en',
): NamedDay | undefined => {
  const tag = language.split('-')[0] ?? 'en';
  const parser = dayParser(tag);
  if (!parser || sentence.length > MOST_CHARACTERS) return undefined;
  const published = Date.parse((publishedAt ?? '').slice(0, 10));
  const instant = new Date((Number.isNaN(published) ? Date.UTC(2000, 0, 1) : published) + DAY / 2);
  const found = new Map<string, NamedDay>();
  for (const { start, text, index } of parser.parse(sentence, { instant, timezone: 0 })) {
    const before = sentence.slice(0, index);
    if (isNoDay(text, before)) continue;
    const [hasDay, hasMonth, hasYear] = (['day', 'month', 'year'] as const).map((part) =>
      start.isCertain(part),
    );
    const isWeekday = start.isCertain('weekday') && !hasDay;
    if (!(hasDay || isWeekday) || /^(?:right )?now$/iu.test(text)) continue;
    // "The Sun" is no weekday, and only English puts its weekdays this way.
    if (isWeekday && (tag !== 'en' || !/day/iu.test(text))) continue;
    const stated = Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1);
    const isReckoned = !(hasDay && hasMonth && hasYear) || !/\d{4}/.test(text);
    if (isReckoned && Number.isNaN(published)) continue;
    const isPlain = isWeekday && !chosen.test(text);
    const time = isPlain ? weekdayOf(stated, published, toCome.test(before)) : stated;
    const day = isoOf(time);
    if (!found.has(day)) found.set(day, { day, isReckoned });
  }
  const [only, ...others] = found.values();
  return others.length === 0 ? only : undefined;
};
