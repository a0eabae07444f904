import type { Contender } from './contender.ts';
import { flexSearch } from './flexSearch.ts';
import { lunr } from './lunr.ts';
import { miniSearch, stemmedMiniSearch } from './miniSearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';

export const OURS = 'ours';
/** The library that the targets compare with. */
export const RIVAL = 'stemmed MiniSearch';

/** In the order of the table. */
export const contenders: Readonly<Record<string, Contender>> = {
  [OURS]: ours,
  [RIVAL]: stemmedMiniSearch,
  MiniSearch: miniSearch,
  lunr,
  FlexSearch: flexSearch,
  Orama: orama,
};
