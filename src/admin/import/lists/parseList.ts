import { DetectError, MalformedError } from 'feedsmith';
import { UserError } from '../../../shared/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';

const ENTITY_DECLARATION = /<!ENTITY\s/i;
const ROOT = /<(?:rss|feed|rdf:rdf|opml)[\s>]/i;

/** What is wrong with a list, in the words of its parser where it has found the place. */
const reasonOf = (error: unknown): string => {
  if (error instanceof RangeError) return 'it is nested too deep';
  if (error instanceof DetectError) return 'it is neither RSS nor Atom nor RDF nor JSON Feed nor OPML';
  if (!(error instanceof MalformedError)) return 'it has neither a title nor an entry';
  const cause = error.cause instanceof Error ? `: ${error.cause.message.split('\n', 1)[0]}` : '';
  return `its XML is broken${cause}`;
};

/**
 * What `parse` makes of a feed or a list of feeds. Throws a `UserError` that says what is wrong with it, and where it
 * declares entities: those serve no purpose in a feed but to unfold into gigabytes.
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

/** Throws a `UserError` where a list of so many `things` has no link to follow, or more than are followed at once. */
export const checkLinks = (links: number, things: number, called: string): void => {
  if (links === 0)
    throw new UserError(things === 0 ? `It lists no ${called}.` : `None of what it lists has a link.`);
  if (links > IMPORT_LIMITS.linksPerList)
    throw new UserError(`It lists ${links} links; at most ${IMPORT_LIMITS.linksPerList} are followed.`);
};

/** A link made absolute; undefined where it is none. */
export const absolute = (link: string | undefined, base: string | undefined): string | undefined =>
  link && URL.canParse(link, base) ? new URL(link, base).href : undefined;
