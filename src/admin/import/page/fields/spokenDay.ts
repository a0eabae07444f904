import { LRUCache } from 'lru-cache';

/** What a page is read in that states another language than it is written in, or none. */
const COMMON = ['en', 'de', 'fr', 'es', 'uk', 'it', 'pt', 'nl', 'pl', 'ru'];

/** The months as people write them in a language, by their names in lower case and without a dot. */
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

/** By language: making them takes milliseconds, and a feed asks for each of its entries. */
const kept = new LRUCache<string, ReadonlyMap<string, number>>({ max: 20 });
let common: [string, number][] | undefined;

/** The page's own language has the last word. */
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

/** The day that figures alone name, as [month, day]; undefined where their order is open, as it is in English. */
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

/** Finds the days that a short text names with their year, as YYYY-MM-DD in the order of the text. */
export type ReadDays = (text: string) => string[];

/** Reads days as they are written in `language` (a tag; "en" where the page states none) and in common languages. */
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
