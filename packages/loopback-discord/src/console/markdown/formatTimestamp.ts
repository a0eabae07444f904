const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

const relative = (date: Date, locale: string, now: Date): string => {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1_000);
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
};

/** Formats a moment in a style of `<t:seconds:style>`: t, T, d, D, f (also for unknown styles), F, R. */
export const formatTimestamp = (date: Date, style: string, locale: string, now: Date): string =>
  style === 'R'
    ? relative(date, locale, now)
    : new Intl.DateTimeFormat(locale, styles[style] ?? styles.f).format(date);
