import type { UserError } from '../../../shared/index.ts';
import type { ImportedArticle } from '../importedArticle.ts';
import type { FeedEntry } from './feedEntry.ts';

/** How much more a feed must say than the page for its text to be taken: a page cut short, or put together by a script. */
const MORE = 1.25;

const lengthOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, text) => sum + text.length, 0);

/** The article of a page, with what its feed states where it states nothing, and the feed's text where that says more. */
export const withEntry = (article: ImportedArticle, entry: FeedEntry | undefined): ImportedArticle => {
  if (!entry) return article;
  const saysMore = lengthOf(entry.paragraphs) > lengthOf(article.paragraphs) * MORE;
  const missing = Object.entries(entry.stated).filter(([field]) => !(field in article));
  return {
    ...article,
    ...Object.fromEntries(missing),
    ...(saysMore ? { paragraphs: entry.paragraphs } : {}),
  };
};

/** The article that a feed carries whole, for a page that cannot be had. Throws `problem` where there is none. */
export const articleOfEntry = (entry: FeedEntry | undefined, problem: UserError): ImportedArticle => {
  const title = entry?.stated.title;
  if (!entry || title === undefined || entry.paragraphs.length === 0) throw problem;
  return { ...entry.stated, title, url: entry.link, paragraphs: entry.paragraphs };
};
