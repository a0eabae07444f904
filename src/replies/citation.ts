import type { ArticleHead } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import { hasWords } from '../language/hasWords.ts';
import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { safeUrl } from './safeUrl.ts';
import { statedDate } from './statedDate.ts';
import { stripLabel } from './stripLabel.ts';

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

/** Publisher and date, where the article states them. */
const statedOf = (article: ArticleHead, wording: Wording): string[] =>
  [article.publisher?.trim(), article.publishedAt && statedDate(article.publishedAt, wording.locale)].flatMap(
    (detail) => (detail ? [clip(detail, PHONE.name, escapeLine)] : []),
  );

const small = (head: string, details: readonly string[]): string => `-# ${[head, ...details].join(' · ')}`;

/**
 * Where a passage stands, on one small line: title, paragraph, publisher and date. Always rendered whole by whoever shows
 * it.
 */
export const citation = (
  { article, paragraph }: Passage,
  wording: Wording,
  others: readonly Passage[] = [],
): string => {
  const place = wording.paragraph(paragraph, ...others.map((other) => other.paragraph));
  return small(`${titleOf(article, wording)}, ${place}`, statedOf(article, wording));
};

/** An article on one small line: title, publisher and date, after a sign so that no title is taken for a question. */
export const articleLine = (article: ArticleHead, wording: Wording): string =>
  small(`📄 ${titleOf(article, wording)}`, statedOf(article, wording));
