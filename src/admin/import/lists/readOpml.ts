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
 * The feeds that an OPML list names, absolute, each once, in its order, folders opened. `address` is where it was fetched
 * from. Throws a `UserError` where it is broken, and where it names none or too many.
 */
export const readOpml = (text: string, address?: string): string[] => {
  const found = parseList(text, (source) => linksBelow({ outlines: parseOpml(source).body?.outlines ?? [] }));
  const links = found.map((link) => absolute(link, address)).filter((link) => link !== undefined);
  const unique = [...new Set(links)];
  checkLinks(unique.length, found.length - 1, 'feed');
  return unique;
};
