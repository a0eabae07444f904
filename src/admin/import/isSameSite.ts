/** What sites put before their name for the same pages in another dress. */
const DRESS = /^(?:(?:www|m|mobile|amp)\.)+(?=.*\.)/;

const siteOf = (url: string): string => new URL(url).hostname.replace(DRESS, '');

/** Whether two links are of one host, "www." and the like apart: who owns a host beside it, its name alone does not tell. */
export const isSameSite = (some: string, other: string): boolean => siteOf(some) === siteOf(other);
