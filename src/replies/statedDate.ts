const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

/** The day an article states in `publishedAt`, in its own offset: "14 March 2025" in the locale en-GB. Undefined where it is no such date. */
export const statedDate = (publishedAt: string, locale: string): string | undefined => {
  const stated = day.exec(publishedAt)?.[0];
  const date = new Date(stated ?? Number.NaN);
  return Number.isNaN(date.getTime())
    ? undefined
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
};
