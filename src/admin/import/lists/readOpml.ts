import { parseOpml } from 'feedsmith';
import { absolute, checkLinks, parseList } from './parseList.ts';

interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

const linksBelow = ({ xmlUrl, outlines = [] }: Outline): (string | undefined)[] => [
  xmlUrl,
  ...outlines.flatMap(linksBelow),
];

/**
 * Returns the feeds of an OPML list, also within folders: absolute, each once, in order. `address` is the fetched address.
 * Throws a `UserError` if the list is broken, or names no feed or too many.
 */
export const readOpml = (text: string, address?: string): string[] => {
  const found = parseList(text, (source) => linksBelow({ outlines: parseOpml(source).body?.outlines ?? [] }));
  const links = found.map((link) => absolute(link, address)).filter((link) => link !== undefined);
  const unique = [...new Set(links)];
  checkLinks(unique.length, found.length - 1, 'feed');
  return unique;
};
