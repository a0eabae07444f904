import type { StatedFields } from '../../../../core/index.ts';
import { bareName, isSameName } from '../fields/sameName.ts';
import { createDayReader, type ReadDays } from '../fields/spokenDay.ts';
import { BY, UPDATED } from '../lexicon/labels.ts';
import { NO_PERSON } from '../lexicon/newsrooms.ts';
import {
  APPEALS,
  CREDITED,
  CREDITS,
  FIRST_APPEARED,
  FOLLOW,
  IS_AUTHOR,
  LABELS,
  LEADS,
  RESERVED,
  RIGHTS,
  SHORT_CREDITS,
  SHORT_LEADS,
  STAMP_WORDS,
} from '../lexicon/phrases.ts';
import { endsSentence } from './joinLines.ts';

/** Maximum words of each kind of furniture line. An appeal or a reservation of rights may be a sentence, a caption two. */
const MOST = { lead: 30, appeal: 50, credit: 30, caption: 70, stamp: 20, byline: 20, bio: 60 };
const URL_ALONE = /^https?:\/\/\S+$/i;

/** The known facts of a page. */
interface PageFacts {
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly authors: readonly string[];
  readonly readDays: ReadDays;
}

const wordsIn = (text: string): number => text.split(' ').length;

/** Returns whether a line only names authors, perhaps with their role or newsroom. */
const isByline = (text: string, { authors, publisher }: PageFacts): boolean => {
  if (wordsIn(text) > MOST.byline || endsSentence(text)) return false;
  const named = text.replace(BY, '');
  const rest = authors.reduce((left, author) => left.replace(author, ' '), named);
  const words = rest.split(/[^\p{L}.]+/u).filter(Boolean);
  if (rest !== named && (named.startsWith(authors[0] ?? '') || named !== text)) return true;
  return (
    (publisher !== undefined && isSameName(named, publisher)) ||
    (words.length > 0 && words.length < 6 && words.every((word) => NO_PERSON.has(word.toLowerCase())))
  );
};

/** Returns whether a line only shows a date of publication. */
const isStamp = (text: string, { readDays, publisher }: PageFacts): boolean => {
  if (wordsIn(text) > MOST.stamp) return false;
  const label = UPDATED.test(text) && /\d/.test(text);
  if (readDays(text).length === 0 && !label) return false;
  const rest = text.replace(STAMP_WORDS, ' ').match(/\p{L}{2,}/gu) ?? [];
  const own = publisher ? bareName(publisher) : '';
  // The rest may hold the month, and perhaps the place.
  return rest.filter((word) => !own.includes(word.toLowerCase())).length <= (/[.!?]$/.test(text) ? 1 : 2);
};

/** Returns whether a line describes the author, as at the end of an article. */
const isBio = (text: string, { authors }: PageFacts): boolean =>
  authors.some((author) => text.startsWith(author)) && IS_AUTHOR.test(text);

/**
 * Returns a test for lines in a page's main text that do not belong to the article. These are labels, bylines, stamps,
 * credits, appeals and repetitions of the title. `stated` holds the known fields of the article.
 */
export const furnitureOf = ({
  title,
  publisher,
  author,
  language,
}: StatedFields): ((text: string) => boolean) => {
  const facts = {
    title,
    publisher,
    authors: author?.split(', ') ?? [],
    readDays: createDayReader(language ?? 'en'),
  };
  return (text) => {
    const words = wordsIn(text);
    return (
      URL_ALONE.test(text) ||
      LABELS.test(text) ||
      (title !== undefined && isSameName(text, title)) ||
      (words <= MOST.lead && LEADS.test(text)) ||
      (words <= MOST.appeal &&
        [APPEALS, FOLLOW, RIGHTS, RESERVED, FIRST_APPEARED].some((phrases) => phrases.test(text))) ||
      (words <= MOST.credit && CREDITS.test(text)) ||
      (words <= MOST.byline &&
        [SHORT_CREDITS, SHORT_LEADS].some((phrases) => phrases.test(text)) &&
        !/\p{L}[.!?]$/u.test(text)) ||
      (words <= MOST.bio && isBio(text, facts)) ||
      (words <= MOST.caption && CREDITED.test(text)) ||
      isStamp(text, facts) ||
      isByline(text, facts)
    );
  };
};
