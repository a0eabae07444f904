/** Host prefixes for other versions of the same pages. */
const DRESS = /^(?:(?:www|m|mobile|amp)\.)+(?=.*\.)/;

const siteOf = (url: string): string => new URL(url).hostname.replace(DRESS, '');

/**
 * Returns whether two links have one host, apart from "www." and the like. Other hosts of one domain may have other owners.
 */
export const isSameSite = (some: string, other: string): boolean => siteOf(some) === siteOf(other);
