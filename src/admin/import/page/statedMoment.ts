const ISO =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A date of a page in the form article files take: a day, or a moment where its offset is stated too. Undefined for
 * every form but ISO 8601, since others leave open what is the month.
 */
export const statedMoment = (value: string): string | undefined => {
  const { day, time, zone } = ISO.exec(value.trim())?.groups ?? {};
  if (day === undefined || time === undefined || zone === undefined) return day;
  const seconds = time.length === 5 ? `${time}:00` : time;
  return `${day}T${seconds}${zone.replace(/(\d{2})(\d{2})$/, '$1:$2')}`;
};
