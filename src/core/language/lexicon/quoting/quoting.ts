import { GERMAN } from './de.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import type { QuotingWords } from './quotingWords.ts';
import { UKRAINIAN } from './uk.ts';

/** The words of quoting by language tag; English has its own grammar. */
export const QUOTING: ReadonlyMap<string, QuotingWords> = new Map([
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['uk', UKRAINIAN],
]);
