import { DetectError, MalformedError } from 'feedsmith';
import { UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';

const ENTITY_DECLARATION = /<!ENTITY\s/i;
const ROOT = /<(?:rss|feed|rdf:rdf|opml)[\s>]/i;

/** Returns the problem of a list, in the parser's words if it found the place. */
const reasonOf = (error: unknown): string => {
  if (error instanceof RangeError) return 'it is nested too deep';
  if (error instanceof DetectError) return 'it is neither RSS nor Atom nor RDF nor JSON Feed nor OPML';
  if (!(error instanceof MalformedError)) return 'it has neither a title nor an entry';
  const cause = error.cause instanceof Error ? `: ${error.cause.message.split('\n', 1)[0]}` : '';
  return `its XML is broken${cause}`;
};

/**
 * Parses a feed or a list of feeds with `parse`. Throws a `UserError` with the reason if it is broken or declares entities:
 * feeds need none, and entities can unfold into gigabytes.
 */
export const parseList = <Parsed>(text: string, parse: (text: string) => Parsed): Parsed => {
  if (ENTITY_DECLARATION.test(text.slice(0, Math.max(0, text.search(ROOT)))))
    throw new UserError('It declares XML entities of its own, as feed bombs do: refused.');
  try {
    return parse(text);
  } catch (error) {
    throw new UserError(`It is no feed that can be read: ${reasonOf(error)}.`, { cause: error });
  }
};

/**
 * Checks a list of `things` entries with `links` links. Throws a `UserError` if it has no links, or more than are followed
 * at once.
 */
export const checkLinks = (links: number, things: number, called: string): void => {
  if (links === 0)
    throw new UserError(things === 0 ? `It lists no ${called}.` : `None of what it lists has a link.`);
  if (links > IMPORT_LIMITS.linksPerList)
    throw new UserError(`It lists ${links} links; at most ${IMPORT_LIMITS.linksPerList} are followed.`);
};

/** Returns the absolute link; undefined if it is not a link. */
export const absolute = (link: string | undefined, base: string | undefined): string | undefined =>
  link && URL.canParse(link, base) ? new URL(link, base).href : undefined;
