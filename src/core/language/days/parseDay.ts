import { DAY_LANGUAGES, dayParser } from './dayParser.ts';

const MOST_CHARACTERS = 60;
const DAY = 24 * 60 * 60 * 1_000;

const isoDay = /^([12]\d{3})-(\d{1,2})-(\d{1,2})$/;
/** "14.03.2025", "14/3/25", "14.3." */
const numericDay = /^(\d{1,2})([./-])(\d{1,2})(?:\2([12]\d{3}|\d{2})?)?$/;
const onlyYear = /^[12]\d{3}$/;
/** Words next to a day that do not change it. */
const besides =
  /(?<!\p{L})(?:on|the|of|since|from|until|le|la|du|au|depuis|el|del|desde|hasta|pasado|pasada|am|den|dem|seit|vom|bis|з|від|до|у|в|минулої|минулого|минулий|минулу)(?!\p{L})/giu;

interface Parts {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

type Edge = 'first' | 'last';

const timeOf = (year: number, month: number, day: number): number => {
  const time = Date.UTC(year, month - 1, day);
  const isReal = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day;
  return isReal ? time : Number.NaN;
};

/**
 * Returns the first or last day of a stated period, as a time; NaN if there is no such day. Without a year: the last past
 * one.
 */
const edgeOf = ({ year, month, day }: Parts, edge: Edge, today: number): number => {
  const within = (of: number): number => {
    if (month === undefined) return edge === 'first' ? Date.UTC(of, 0, 1) : Date.UTC(of, 11, 31);
    if (day !== undefined) return timeOf(of, month, day);
    return edge === 'first' ? Date.UTC(of, month - 1, 1) : Date.UTC(of, month, 0);
  };
  if (year !== undefined) return within(year);
  const thisYear = new Date(today).getUTCFullYear();
  const begins = timeOf(thisYear, month ?? 1, day ?? 1);
  return within(begins <= today ? thisYear : thisYear - 1);
};

/** Returns the days that figures may mean, the likelier first: only American English puts the month first. */
const readFigures = (text: string, locale: string): Parts[] => {
  const iso = isoDay.exec(text);
  if (iso) return [{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }];
  if (onlyYear.test(text)) return [{ year: Number(text), month: undefined, day: undefined }];
  const figures = numericDay.exec(text);
  if (!figures) return [];
  const [one, other] = [Number(figures[1]), Number(figures[3])];
  const stated = figures[4] === undefined ? undefined : Number(figures[4]);
  const year = stated !== undefined && stated < 100 ? 2_000 + stated : stated;
  const readings = [
    { year, month: other, day: one },
    { year, month: one, day: other },
  ];
  return locale === 'en-US' && figures[2] === '/' ? readings.reverse() : readings;
};

/** Returns the day that words name, as a time; NaN unless they name one day and nothing else. */
const readWords = (text: string, locale: string, edge: Edge, today: number): number => {
  const language = locale.split('-')[0] ?? '';
  for (const parser of [language, ...DAY_LANGUAGES].map(dayParser)) {
    if (!parser) continue;
    const [found, ...others] = parser.parse(text, { instant: new Date(today + DAY / 2), timezone: 0 });
    if (!found || found.end || others.length > 0) continue;
    if (/[\p{L}\p{N}]/u.test(text.replace(found.text, ' ').replace(besides, ' '))) continue;
    const { start } = found;
    const stated = (part: 'year' | 'month' | 'day'): number | undefined =>
      start.isCertain(part) ? (start.get(part) ?? undefined) : undefined;
    const parts = { year: stated('year'), month: stated('month'), day: stated('day') };
    if (parts.day === undefined && start.isCertain('weekday')) {
      const time = Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 0) - 1, start.get('day') ?? 0);
      return time > today ? time - 7 * DAY : time;
    }
    if (parts.year !== undefined || parts.month !== undefined) return edgeOf(parts, edge, today);
  }
  return Number.NaN;
};

/**
 * Returns the day that a person typed, as YYYY-MM-DD: "14 March 2025", "2025-03-14", "14.03.2025", "March 14", "last
 * Friday", "yesterday". Reads the locale's own language, then English, Ukrainian, French, German and Spanish. Without a year
 * it is the last such day in the past. `today`: as YYYY-MM-DD. `edge`: the first or last day of a month or year without a
 * day. Returns undefined if the words name no day.
 */
export const parseDay = (
  typed: string,
  locale: string,
  today: string,
  edge: Edge = 'first',
): string | undefined => {
  const text = typed.trim().replaceAll('’', "'");
  const now = Date.parse(today);
  if (text.length > MOST_CHARACTERS) return undefined;
  const figures = readFigures(text, locale).map((parts) => edgeOf(parts, edge, now));
  const time = figures.find((day) => !Number.isNaN(day)) ?? readWords(text, locale, edge, now);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
};
