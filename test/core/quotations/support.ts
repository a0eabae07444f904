import type { Article } from '../../../src/core/corpus/article.ts';
import { cut } from '../../../src/core/language/span.ts';
import { extractQuotations } from '../../../src/core/quotations/extractQuotations.ts';
import type { Quotation } from '../../../src/core/quotations/quotation.ts';

export const articleOf = (...paragraphs: string[]): Article => ({ id: 'test', paragraphs });

/** Returns the words of a quotation, marks included. */
export const wordsOf = ({ passage, span }: Quotation): string => cut(passage.text, span);

/** Returns the quotations of these paragraphs that have marks. */
export const quoted = (...paragraphs: string[]): Quotation[] =>
  extractQuotations(articleOf(...paragraphs)).filter(({ kind }) => kind !== 'indirect');

/** Returns the reported speech in these paragraphs. */
export const reported = (...paragraphs: string[]): Quotation[] =>
  extractQuotations(articleOf(...paragraphs)).filter(({ kind }) => kind === 'indirect');

/** Returns words, speaker and sieve of each quotation in marks. */
export const attributions = (...paragraphs: string[]): (string | null)[][] =>
  quoted(...paragraphs).map((quotation) => [
    wordsOf(quotation),
    quotation.speaker?.name ?? null,
    quotation.sieve,
  ]);

/** Returns words and speaker of each quotation in marks. */
export const speakers = (...paragraphs: string[]): (string | null)[][] =>
  quoted(...paragraphs).map((quotation) => [wordsOf(quotation), quotation.speaker?.name ?? null]);
