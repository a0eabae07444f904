import { LRUCache } from 'lru-cache';

/** Languages whose months are always read: a page may state no language or a wrong one. */
const COMMON = ['en', 'de', 'fr', 'es', 'uk', 'it', 'pt', 'nl', 'pl', 'ru'];

/** Returns the months of a language as people write them, in lower case and without a dot. */
const monthNames = (language: string): [string, number][] =>
  (['long', 'short'] as const)
    .flatMap((month) => [{ month }, { month, day: 'numeric' } as const])
    .map((form) => new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }))
    .flatMap((format) =>
      Array.from({ length: 12 }, (_, at): [string, number] => {
        const parts = format.formatToParts(Date.UTC(2_024, at, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return [name.toLowerCase().replace(/\.$/, ''), at + 1];
      }),
    )
    .filter(([name]) => /^\p{L}/u.test(name));

/** The month names by language. Making them takes milliseconds, and a feed needs them for each entry. */
const kept = new LRUCache<string, ReadonlyMap<string, number>>({ max: 20 });
let common: [string, number][] | undefined;

/** Returns the months by name. The page's own language overrides the common ones. */
const namesFor = (language: string): ReadonlyMap<string, number> => {
  common ??= [...COMMON.flatMap(monthNames), ['sept', 9]];
  const names = kept.get(language) ?? new Map([...common, ...monthNames(language)]);
  kept.set(language, names);
  return names;
};

const YEAR_FIRST =
  /(?<![\d/.-])(?<year>[12]\d{3})(?:[-./]| ?[年년]) ?(?<month>\d{1,2})(?:[-./]| ?[月월]) ?(?<day>\d{1,2})(?![\d/-])/gu;
const FIGURES =
  /(?<![\d/.-])(?<one>\d{1,2})(?<sign>[./-])(?<other>\d{1,2})\k<sign>(?<year>[12]\d{3})(?![\d/-])/gu;
const DAY_FIRST =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[-,]? ?(?:de |of |d[’'])?(?<name>\p{L}[\p{L}\p{M}]{2,14})\.?[-,]? ?(?:de |del )?(?<year>[12]\d{3})(?!\d)/giu;
const MONTH_FIRST =
  /(?<!\p{L})(?<name>\p{L}[\p{L}\p{M}]{2,14})\.? ?(?<day>\d{1,2})(?:st|nd|rd|th)?,? ?(?<year>[12]\d{3})(?!\d)/giu;

/** Returns the day of a numeric date as [month, day]; undefined if the order is ambiguous, as in English. */
const inOrder = (
  one: number,
  other: number,
  sign: string,
  language: string,
): [number, number] | undefined => {
  if (one > 12 || sign === '.' || !/^en\b/i.test(language)) return [other, one];
  if (other > 12 || one === other) return [one, other];
  return undefined;
};

/** Finds the days with a year in a short text, as YYYY-MM-DD in text order. */
export type ReadDays = (text: string) => string[];

/** Creates a reader for days in `language` (a tag; "en" if the page states none) and in common languages. */
export const createDayReader = (language: string): ReadDays => {
  const names = namesFor(language);
  return (text) => {
    const found: { at: number; day: string }[] = [];
    const add = (
      at: number,
      year: string | undefined,
      month: number | undefined,
      day: string | number,
    ): void => {
      const time = month === undefined ? Number.NaN : Date.UTC(Number(year), month - 1, Number(day));
      const isReal =
        new Date(time).getUTCDate() === Number(day) && new Date(time).getUTCMonth() + 1 === month;
      if (isReal) found.push({ at, day: new Date(time).toISOString().slice(0, 10) });
    };
    for (const { index, groups: { year, month, day = '' } = {} } of text.matchAll(YEAR_FIRST))
      add(index, year, Number(month), day);
    for (const { index, groups: { one, sign = '', other, year } = {} } of text.matchAll(FIGURES)) {
      const [month, day] = inOrder(Number(one), Number(other), sign, language) ?? [];
      if (day !== undefined) add(index, year, month, day);
    }
    for (const pattern of [DAY_FIRST, MONTH_FIRST])
      for (const { index, groups: { name = '', day = '', year } = {} } of text.matchAll(pattern))
        add(index, year, names.get(name.toLowerCase()), day);
    return found.sort((a, b) => a.at - b.at).map(({ day }) => day);
  };
};
