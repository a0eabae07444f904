import { parseOpml } from 'feedsmith';
import { parseList } from './parseList.ts';

interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

const linksBelow = ({ xmlUrl, outlines = [] }: Outline): (string | undefined)[] => [
  xmlUrl,
  ...outlines.flatMap(linksBelow),
];

/** The feeds that an OPML list names, in its order, folders opened. Throws as `parseList`. */
export const readOpml = (text: string, address?: string): string[] =>
  parseList(text, address, (source) => linksBelow({ outlines: parseOpml(source).body?.outlines ?? [] }));
