const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

/** By locale, of which there are few: to make one takes longer than all the rest of a reply. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (locale: string): Intl.DateTimeFormat => {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format;
};

/** The day an article states in `publishedAt`, in its own offset: "14 March 2025" in the locale en-GB. Undefined where it is no such date. */
export const statedDate = (publishedAt: string, locale: string): string | undefined => {
  const stated = day.exec(publishedAt)?.[0];
  const date = new Date(stated ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : formatOf(locale).format(date);
};
