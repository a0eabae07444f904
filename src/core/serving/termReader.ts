import type { Passage } from '../corpus/index.ts';
import { firstOccurrenceOf, type PassageIndex } from '../search/index.ts';

/** Reads the terms of a passage, with where each stands in its text. */
export type TermReader = (passage: Passage, visit: (termId: number, start: number) => void) => void;

const readers = new WeakMap<PassageIndex, TermReader>();

/** Reads from the forward index what splitting the text would give, in a hundredth of the time. */
export const termReader = (index: PassageIndex): TermReader => {
  const known = readers.get(index);
  if (known) return known;
  /** By article: its passages stand together. */
  const firstPlace = new Map<string, number>();
  index.passages.forEach(({ article, paragraph }, at) => {
    if (paragraph === 1) firstPlace.set(article.id, at);
  });
  const { forward } = index;
  const reader: TermReader = ({ article, paragraph }, visit) => {
    const first = firstPlace.get(article.id);
    if (first === undefined) return;
    const place = first + paragraph - 1;
    const end = firstOccurrenceOf(forward, place + 1);
    for (let at = firstOccurrenceOf(forward, place); at < end; at += 1)
      visit(forward.occurrenceTerm[at] as number, forward.occurrenceStart[at] as number);
  };
  readers.set(index, reader);
  return reader;
};
