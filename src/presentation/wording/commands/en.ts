import type { FilterName } from '../../../core/index.ts';

/** The filters as options, described in English; every other word of a command in English stands in `commands/`. */
export const FILTER_DESCRIPTIONS: { readonly [Name in FilterName]: string } = {
  article: 'In which article; words of its title will do.',
  publisher: 'Of which publisher; the beginning of its name will do.',
  after: 'Articles of this day and later: 14 March 2025, 2025-03-14, last Friday …',
  before: 'Articles of this day and earlier: 14 March 2025, 2025-03-14, last Friday …',
};
