import type { FilterName } from '../../../core/index.ts';

/** English descriptions of the filter options; all other English words of commands are in `commands/`. */
export const FILTER_DESCRIPTIONS: { readonly [Name in FilterName]: string } = {
  article: 'Only in this article; a few words of its title are enough.',
  publisher: 'Only from this publisher; the start of its name is enough.',
  after: 'Articles from this day on: 14 March 2025, 2025-03-14, last Friday …',
  before: 'Articles up to this day: 14 March 2025, 2025-03-14, last Friday …',
};
