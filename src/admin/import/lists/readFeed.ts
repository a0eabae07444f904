import { parseFeed } from 'feedsmith';
import { parseList } from './parseList.ts';

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
