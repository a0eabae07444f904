import { type Article, extractQuotations, type SourcedArticle } from '../../core/index.ts';
import { nearDuplicates } from './nearDuplicates.ts';
import type { Review } from './review.ts';

/** Similar articles shown at most: more add no information. */
const MOST_ALIKE = 3;

/** Reviews an article before it joins `others`. A pure function; `ids` maps article ids to files. */
export const reviewArticle = (
  file: string,
  { paragraphs, ...article }: Article,
  others: readonly SourcedArticle[],
  ids: ReadonlyMap<string, string>,
): Review => {
  const sameId = ids.get(article.id);
  const texts = others.map((other) => ({ ...other, paragraphs: other.article.paragraphs }));
  const alike = nearDuplicates({ paragraphs }, texts).slice(0, MOST_ALIKE);
  return {
    file,
    article,
    opening: paragraphs.find((paragraph) => paragraph.trim() !== '') ?? '',
    paragraphs: paragraphs.length,
    quotations: extractQuotations({ ...article, paragraphs }).filter(({ kind }) => kind !== 'indirect')
      .length,
    ...(sameId === undefined ? {} : { sameId }),
    alike: alike.map(({ other, share }) => {
      const { id, title = id } = other.article;
      return { id, title, file: other.file, share };
    }),
  };
};
