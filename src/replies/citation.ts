import type { Passage } from '../corpus/passage.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { safeUrl } from './safeUrl.ts';
import { statedDate } from './statedDate.ts';
import { stripLabel } from './stripLabel.ts';
import { wording } from './wording.ts';

const link = (name: string, url: string): string => {
  const label = clip(name, PHONE.title, stripLabel);
  return /[\p{L}\p{N}]/u.test(label)
    ? `[${label}](<${url}>)`
    : `${clip(name, PHONE.title, escapeLine)} [${wording.source}](<${url}>)`;
};

/**
 * Where a passage stands, on one small line: title (a link only where the article states one), paragraph, publisher
 * and date where stated. An article without a title goes by its id. Always rendered whole by whoever shows it.
 */
export const citation = ({ article, paragraph }: Passage, others: readonly Passage[] = []): string => {
  const name = article.title?.trim() || article.id;
  const url = article.url === undefined ? undefined : safeUrl(article.url);
  const title = url === undefined ? clip(name, PHONE.title, escapeLine) : link(name, url);
  const place = wording.paragraph(paragraph, ...others.map((other) => other.paragraph));
  const stated = [article.publisher?.trim(), article.publishedAt && statedDate(article.publishedAt)];
  const details = stated
    .filter((detail) => detail)
    .map((detail) => clip(detail ?? '', PHONE.name, escapeLine));
  return `-# ${[`${title}, ${place}`, ...details].join(' · ')}`;
};
