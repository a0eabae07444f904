/** The wait that a Retry-After header asks for, in ms: seconds, or a date. Undefined where it states none. */
export const retryAfter = (header: string | null, now = Date.now()): number | undefined => {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
};
