import { isNameOfHost, isSameName } from './sameName.ts';

/** The separator between a title and the name of its site. The group keeps it in the split. */
const BAR = /((?<!\s)\s+(?:::|[|•·»«:–—-])\s+|(?<!\s)\s*\|\s*)/u;
const MOST_WORDS = 6;

/** A title, and the site name that was removed from its start or end. */
interface ParsedTitle {
  readonly title: string;
  readonly site: string | undefined;
}

/**
 * Removes the site name from a title: "Envoys meet in Torvik | The Torvik Post". A site name is one of `publishers`, the
 * name of the host, or the text after the page's own `heading`.
 */
export const withoutSite = (
  stated: string,
  publishers: readonly string[],
  address: string | undefined,
  heading: string,
): ParsedTitle => {
  const isSite = (text: string): boolean =>
    publishers.some((publisher) => isSameName(text, publisher)) || isNameOfHost(text, address);
  const parts = stated.split(BAR);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 3) return { title: stated, site: undefined };
  const head = parts.slice(0, -2).join('');
  if (heading !== '' && stated.startsWith(heading) && head.length >= heading.length) {
    const tail = last.split(' ').length <= MOST_WORDS ? last : undefined;
    return { title: heading, site: tail };
  }
  if (isSite(last)) return { title: head, site: last };
  if (isSite(first)) return { title: parts.slice(2).join(''), site: first };
  return { title: stated, site: undefined };
};
