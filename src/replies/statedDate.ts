const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/;
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The day an article states in `publishedAt`, in its own offset: "14 March 2025". Undefined where it is no such date. */
export const statedDate = (publishedAt: string): string | undefined => {
  const stated = day.exec(publishedAt)?.[0];
  const date = new Date(stated ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : format.format(date);
};
