import type { Article } from '../../../src/core/corpus/article.ts';
import { cut } from '../../../src/core/language/span.ts';
import { extractQuotations } from '../../../src/core/quotations/extractQuotations.ts';
import type { Quotation } from '../../../src/core/quotations/quotation.ts';

export const articleOf = (...paragraphs: string[]): Article => ({ id: 'test', paragraphs });

/** The words, marks included. */
export const wordsOf = ({ passage, span }: Quotation): string => cut(passage.text, span);

/** What is quoted in marks in these paragraphs. */
export const quoted = (...paragraphs: string[]): Quotation[] =>
  extractQuotations(articleOf(...paragraphs)).filter(({ kind }) => kind !== 'indirect');

/** Reported speech in these paragraphs. */
export const reported = (...paragraphs: string[]): Quotation[] =>
  extractQuotations(articleOf(...paragraphs)).filter(({ kind }) => kind === 'indirect');

/** Each quotation as its words, who says them and by which sieve. */
export const attributions = (...paragraphs: string[]): (string | null)[][] =>
  quoted(...paragraphs).map((quotation) => [
    wordsOf(quotation),
    quotation.speaker?.name ?? null,
    quotation.sieve,
  ]);

/** Each quotation as its words and who says them. */
export const speakers = (...paragraphs: string[]): (string | null)[][] =>
  quoted(...paragraphs).map((quotation) => [wordsOf(quotation), quotation.speaker?.name ?? null]);
