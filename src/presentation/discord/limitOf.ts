import type { QuotationQuery } from '../../core/index.ts';

/** What kept the quotations that there are from being found. */
export const limitOf = ({ about, article, after, before }: QuotationQuery) => {
  const days = after || before;
  if ([about, article, days].filter((limit) => limit).length > 1) return 'several';
  if (days) return 'days';
  return article ? 'article' : 'about';
};
