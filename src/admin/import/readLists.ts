import { parseFeed, parseOpml } from 'feedsmith';
import { UserError } from '../../shared/index.ts';
import { IMPORT_LIMITS } from './limits.ts';

const ENTITY_DECLARATION = /<!ENTITY\s/i;
const ROOT = /<(?:rss|feed|rdf:rdf|opml)[\s>]/i;

/**
 * The links that `parse` finds in a feed or a list of feeds, made absolute, each once. Throws a `UserError` where the
 * list is broken, has more links than are followed at once, or declares entities: those serve no purpose in a feed but to
 * unfold into gigabytes.
 */
const parseList = (
  text: string,
  address: string | undefined,
  parse: (text: string) => readonly (string | undefined)[],
): string[] => {
  if (ENTITY_DECLARATION.test(text.slice(0, Math.max(0, text.search(ROOT))))) {
    throw new UserError('It declares XML entities of its own, as feed bombs do: refused.');
  }
  const found = (() => {
    try {
      return parse(text);
    } catch (error) {
      const reason = error instanceof RangeError ? 'it is nested too deep' : 'its XML is broken';
      throw new UserError(`It is no feed that can be read: ${reason}.`, { cause: error });
    }
  })();
  const links = found.map((link) =>
    link && URL.canParse(link, address) ? new URL(link, address).href : undefined,
  );
  const usable = [...new Set(links.filter((link) => link !== undefined))];
  if (usable.length === 0) throw new UserError('It lists no link.');
  if (usable.length > IMPORT_LIMITS.linksPerList) {
    throw new UserError(
      `It lists ${usable.length} links; at most ${IMPORT_LIMITS.linksPerList} are followed.`,
    );
  }
  return usable;
};

const linksOf = (text: string): readonly (string | undefined)[] => {
  const { format, feed } = parseFeed(text);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(
        ({ link, guid }) => link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
      );
    case 'atom':
      return (feed.entries ?? []).map(
        ({ links }) => links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
      );
    case 'rdf':
      return (feed.items ?? []).map(({ link }) => link);
    case 'json':
      return (feed.items ?? []).map(({ url }) => url);
  }
};

/** The pages that an RSS or Atom feed links to, in its order. `address` is where it was fetched from. Throws as `parseList`. */
export const readFeed = (text: string, address?: string): string[] => parseList(text, address, linksOf);

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
