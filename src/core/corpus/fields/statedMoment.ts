import { parseDay } from '../../language/index.ts';

const ISO =
  /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:[T ] ?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?$/i;
/** RFC 2822, as feeds and e-mails have it. */
const MAIL =
  /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (Z|UT|UTC|GMT|[+-]\d{4})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Whether the day or the month comes first depends on the country. */
const EITHER_WAY = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?!\d)/;
const YEAR = /(?<!\d)[12]\d{3}(?!\d)/;
/** Seconds and milliseconds since 1970, from 2001 on. */
const EPOCH = /^(?:\d{10}|\d{13})$/;
/** Any day: words that state a year do not depend on it. */
const TODAY = '2000-01-01';

const offsetOf = (zone: string): string => {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
};

const momentOf = (day: string, hour?: string, minute?: string, second = '00', zone?: string): string =>
  hour === undefined || zone === undefined ? day : `${day}T${hour}:${minute}:${second}${offsetOf(zone)}`;

/** Returns the day of words that state day, month and year, in one of five languages. */
const dayOfWords = (text: string): string | undefined => {
  const [, one, other] = EITHER_WAY.exec(text) ?? [];
  const isOpen = one !== other && Number(one) <= 12 && Number(other) <= 12;
  if (!YEAR.test(text) || isOpen) return undefined;
  const [first, last] = (['first', 'last'] as const).map((edge) => parseDay(text, 'en', TODAY, edge));
  return first === last ? first : undefined;
};

/**
 * Returns a stated date as article files have it: a day, or a moment if its offset is stated too. Drops a time whose offset
 * is not known. Reads ISO 8601 and its looser forms, RFC 2822, seconds or milliseconds since 1970, and days in words ("17
 * March 2025"). Undefined for everything else, including a month alone and "03/04/2025". Does not check that the day exists.
 */
export const statedMoment = (value: string): string | undefined => {
  const text = value.trim();
  if (EPOCH.test(text)) {
    const milliseconds = Number(text) * (text.length === 10 ? 1_000 : 1);
    return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  }
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, ...time] = iso;
    return momentOf(`${year}-${month}-${day}`, ...time);
  }
  const mail = MAIL.exec(text);
  const month = MONTHS.indexOf(mail?.[2]?.toLowerCase() ?? '') + 1;
  if (mail && month > 0) {
    const [, day = '', , year, ...time] = mail;
    return momentOf(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, ...time);
  }
  return dayOfWords(text);
};
