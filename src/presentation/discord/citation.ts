import { type ArticleHead, hasWords, lacksDate, type Passage, type Source } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { statedDate } from '../wording/sentences.ts';
import { escapeLine, safeUrl, stripLabel } from './escape.ts';
import { PHONE } from './limits.ts';
import { clip } from './lines.ts';

const link = (name: string, url: string, wording: Wording): string => {
  const label = clip(name, PHONE.title, stripLabel);
  return hasWords(label)
    ? `[${label}](<${url}>)`
    : `${clip(name, PHONE.title, escapeLine)} [${wording.source}](<${url}>)`;
};

/** Returns an article's title, or its id if it has none; links it only if the article states a link. */
const titleOf = (article: ArticleHead, wording: Wording): string => {
  const name = article.title?.trim() || article.id;
  const url = article.url === undefined ? undefined : safeUrl(article.url);
  return url === undefined ? clip(name, PHONE.title, escapeLine) : link(name, url, wording);
};

/** Returns publisher and date, if stated; or a note that the date is missing, if the words need one. */
const statedOf = (article: ArticleHead, wording: Wording, isDateMissed: boolean): string[] => {
  const date = article.publishedAt && statedDate(article.publishedAt, wording.locale);
  return [article.publisher?.trim(), isDateMissed ? wording.dateNotStated : date].flatMap((detail) =>
    detail ? [clip(detail, PHONE.name, escapeLine)] : [],
  );
};

const small = (head: string, details: readonly string[]): string => `-# ${[head, ...details].join(' · ')}`;

export interface CitationOptions {
  /** Other passages of the article, cited together with this one. */
  readonly others?: readonly Passage[];
  /** The words of the passage shown above; by default all of them. */
  readonly shown?: string;
}

/**
 * Returns the citation of a passage on one small line: title, paragraph, publisher and date. It says "no date" if
 * the shown words need one. Every reply renders it whole.
 */
export const citation = (
  passage: Passage,
  wording: Wording,
  { others = [], shown = passage.text }: CitationOptions = {},
): string => {
  const { article, paragraph } = passage;
  const place = wording.paragraph(paragraph, ...others.map((other) => other.paragraph));
  return small(
    `${titleOf(article, wording)}, ${place}`,
    statedOf(article, wording, lacksDate(passage, shown)),
  );
};

/**
 * Returns an article on one small line: title, publisher and date. A sign comes first, so that no title is read as a
 * question. `shown`: its passages shown whole below.
 */
export const articleLine = (
  article: ArticleHead,
  wording: Wording,
  shown: readonly Passage[] = [],
): string => {
  const isDateMissed = shown.some((passage) => lacksDate(passage));
  return small(`📄 ${titleOf(article, wording)}`, statedOf(article, wording, isDateMissed));
};

/** Returns an article for a list: its title, and below it in small print its stated fields and number of paragraphs. */
export const sourceLines = ({ article, paragraphs }: Source, wording: Wording): string =>
  `${titleOf(article, wording)}\n${small(wording.paragraphCount(paragraphs), statedOf(article, wording, false))}`;
