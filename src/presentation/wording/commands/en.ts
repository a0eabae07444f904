import type { FilterName } from '../../../core/index.ts';

/** English descriptions of the filter options; all other English words of commands are in `commands/`. */
export const FILTER_DESCRIPTIONS: { readonly [Name in FilterName]: string } = {
  article: 'In which article; words of its title will do.',
  publisher: 'Of which publisher; the beginning of its name will do.',
  after: 'Articles of this day and later: 14 March 2025, 2025-03-14, last Friday …',
  before: 'Articles of this day and earlier: 14 March 2025, 2025-03-14, last Friday …',
};
