import type { ArticleHead, Passage } from '../corpus/index.ts';
import type { QuotationIndex } from './findQuotations.ts';
import type { Quotation } from './quotation.ts';

/** Parsed once per article, because the sort compares far more quotations than articles. */
const times = new WeakMap<ArticleHead, number>();
const publishedAt = ({ passage: { article } }: Quotation): number => {
  const known = times.get(article);
  if (known !== undefined) return known;
  const parsed = Date.parse(article.publishedAt ?? '');
  const time = Number.isNaN(parsed) ? Number.MIN_SAFE_INTEGER : parsed;
  times.set(article, time);
  return time;
};

/** Returns a predicate: whether a passage is about the terms, as `QuotationsWanted.terms` defines it. */
export type AboutTerms = (terms: readonly string[]) => (passage: Passage) => boolean;

/**
 * Returns a `find` over quotations in this process, limited to the articles that `lets` accepts. Results are newest article
 * first, then in reading order.
 */
export const createQuotationFinder =
  (
    quotations: readonly Quotation[],
    lets: QuotationIndex['lets'],
    about: AboutTerms,
  ): QuotationIndex['find'] =>
  async ({ people, indirect, terms }) => {
    const isAbout = terms ? about(terms) : () => true;
    const fitting = quotations.filter(
      ({ speaker, passage }) =>
        (!people || (speaker !== null && people.has(speaker.person))) &&
        lets(passage.article) &&
        isAbout(passage),
    );
    const shown = fitting
      .filter(({ kind }) => kind !== 'indirect' || indirect)
      .sort((a, b) => publishedAt(b) - publishedAt(a));
    return { quotations: shown, more: 0, reported: fitting.length - shown.length };
  };
