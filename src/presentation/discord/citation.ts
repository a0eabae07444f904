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

/** An article's title, a link only where the article states one; its id where it has no title. */
const titleOf = (article: ArticleHead, wording: Wording): string => {
  const name = article.title?.trim() || article.id;
  const url = article.url === undefined ? undefined : safeUrl(article.url);
  return url === undefined ? clip(name, PHONE.title, escapeLine) : link(name, url, wording);
};

/** Publisher and date, where the article states them; or a note that the article lacks the date that its words need. */
const statedOf = (article: ArticleHead, wording: Wording, isDateMissed: boolean): string[] => {
  const date = article.publishedAt && statedDate(article.publishedAt, wording.locale);
  return [article.publisher?.trim(), isDateMissed ? wording.dateNotStated : date].flatMap((detail) =>
    detail ? [clip(detail, PHONE.name, escapeLine)] : [],
  );
};

const small = (head: string, details: readonly string[]): string => `-# ${[head, ...details].join(' · ')}`;

export interface CitationOptions {
  /** Other passages of the article that stand for the same. */
  readonly others?: readonly Passage[];
  /** The words of the passage that are shown above; all of them unless told. */
  readonly shown?: string;
}

/**
 * Where a passage stands, on one small line: title, paragraph, publisher and date; "date not stated" where the words shown
 * need one. Every reply renders it whole.
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
 * An article on one small line: title, publisher and date, after a sign so that no title is taken for a question. `shown`:
 * its passages that stand below, whole.
 */
export const articleLine = (
  article: ArticleHead,
  wording: Wording,
  shown: readonly Passage[] = [],
): string => {
  const isDateMissed = shown.some((passage) => lacksDate(passage));
  return small(`📄 ${titleOf(article, wording)}`, statedOf(article, wording, isDateMissed));
};

/** An article in a list: its title, and small below it what it states and how many paragraphs it has. */
export const sourceLines = ({ article, paragraphs }: Source, wording: Wording): string =>
  `${titleOf(article, wording)}\n${small(wording.paragraphCount(paragraphs), statedOf(article, wording, false))}`;
