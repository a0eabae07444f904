const ISO =
  /^(?<year>\d{4})(?<dash>[-/.]?)(?<month>\d{2})\k<dash>(?<day>\d{2})(?:[T ]{1,2}(?<time>\d{2}:?\d{2}(?::?\d{1,2}(?:[.,]\d+)?)?) ?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?![\d:])/i;
/** RFC 2822, in feeds and from old servers: "Mon, 06 May 2024 07:30:00 GMT". */
const RFC_2822 =
  /^(?:[a-z]{3,9}, ?)?(?<day>\d{1,2})[ -](?<month>[a-z]{3})[a-z]{0,6}[ -](?<year>\d{4}) (?<time>\d{2}:\d{2}(?::\d{2})?) ?(?<zone>[a-z]{1,5}|[+-]\d{2}:?\d{2})?/i;
/** A browser's `Date` as text: "Mon May 06 2024 09:30:00 GMT+0200", "Mon May 6 07:30:00 UTC 2024". */
const SPOKEN =
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>\d{1,2}) (?:(?<early>\d{4}) )?(?<time>\d{2}:\d{2}:\d{2}) (?:(?:GMT|UTC)(?=[+-]))?(?<zone>[+-]\d{4}|[a-z]{1,4})?(?: (?<year>\d{4}))?/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The time zones of RFC 2822. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const pad = (number: string): string => number.padStart(2, '0');

const zoneOf = (stated: string | undefined): string | undefined =>
  stated &&
  (ZONES[stated.toLowerCase()] ??
    (/^[+-]/.test(stated) ? `${stated.slice(0, 3)}:${stated.slice(-2)}` : undefined));

const timeOf = (stated: string): string => {
  const [, hours, minutes, seconds = ''] = /^(\d{2}):?(\d{2}):?(.*)$/.exec(stated) ?? [];
  return `${hours}:${minutes}:${seconds
    .replace(',', '.')
    .replace(/^(?=\d?(?:\D|$))/, '0')
    .padEnd(2, '0')}`;
};

/**
 * Converts a machine-written date (any variant of ISO 8601, RFC 2822, a browser's) to the form of article files. That is a
 * day, or a moment if the offset is stated too. Returns undefined for other texts and for placeholder dates (0001,
 * 1970-01-01).
 */
export const statedMoment = (value: string): string | undefined => {
  const text = value.trim();
  const groups = (ISO.exec(text) ?? RFC_2822.exec(text) ?? SPOKEN.exec(text))?.groups;
  if (!groups) return undefined;
  const { early, year = early ?? '', month = '', day = '', time, zone } = groups;
  const number = /^\d/.test(month) ? month : pad(String(MONTHS.indexOf(month.toLowerCase()) + 1));
  const stated = `${year}-${number}-${pad(day)}`;
  if (stated < '1000' || stated === '1970-01-01') return undefined;
  const offset = zoneOf(zone);
  return time === undefined || offset === undefined ? stated : `${stated}T${timeOf(time)}${offset}`;
};
