import { matterPlaces, type Passage } from '../../corpus/index.ts';
import { firstOccurrenceOf } from './columns.ts';
import type { PassageIndex } from './passageIndex.ts';

/** Budget of occurrences to look up, those of the rarest terms first; the rarest term is always looked up. */
const POSTINGS = 3_000;

/** Creates the `TextIndex` of the quotations over an index in this process. Keep one for each index. */
export const createTextIndex = (index: PassageIndex) => {
  const { forward, passages } = index;
  const { vocabulary, terms: words, frequencies, occurrenceTerm, occurrenceStart } = forward;
  /** Place of the first passage by article id; the passages of an article follow one another. */
  const firstPlace = new Map<string, number>();
  passages.forEach(({ article, paragraph }, at) => {
    if (paragraph === 1) firstPlace.set(article.id, at);
  });
  const placesWith = (term: string): number[] => index.search([{ term, frequency: 0 }], passages.length);
  const placed = (places: Iterable<number>): Passage[] =>
    [...places].flatMap((place) => passages[place] ?? []);
  return {
    countTerms: async (terms: readonly string[]) =>
      new Map(
        terms.map((term) => {
          const id = vocabulary.get(term);
          const count = id === undefined ? 0 : (frequencies[id] as number);
          return [term, { passages: count, rarity: index.idf(id) }];
        }),
      ),
    spelledLike: async (term: string) => index.spelledLike(term).map((id) => words[id] as string),
    passagesWith: async (term: string): Promise<Passage[]> => placed(placesWith(term).sort((a, b) => a - b)),
    passagesWithAny: async (rarestFirst: readonly string[]): Promise<Passage[]> => {
      let spent = 0;
      const within = rarestFirst.filter((term, at) => {
        spent += frequencies[vocabulary.get(term) ?? -1] ?? 0;
        return at === 0 || spent <= POSTINGS;
      });
      // Searches for each term alone: a search for all would leave out passages that only the more frequent terms find.
      return placed(new Set(within.flatMap(placesWith)));
    },
    /** Tests whether a passage holds one of the terms, or its context (`matterPlaces`) and title together hold them all. */
    about: (terms: readonly string[]) => {
      const placeOf = new Map(terms.map((term, place) => [vocabulary.get(term), place]));
      const collect = (from: Uint32Array, start: number, end: number, held: Set<number>): void => {
        for (let at = start; at < end; at += 1) {
          const place = placeOf.get(from[at]);
          if (place !== undefined) held.add(place);
        }
      };
      const heldAt = (passage: number, held: Set<number>): void =>
        collect(
          occurrenceTerm,
          firstOccurrenceOf(forward, passage),
          firstOccurrenceOf(forward, passage + 1),
          held,
        );
      const known = new Map<number, boolean>();
      const look = (first: number, paragraph: number): boolean => {
        const held = new Set<number>();
        heldAt(first + paragraph - 1, held);
        if (held.size > 0) return true;
        const article = forward.articleOf[first] as number;
        for (const place of matterPlaces(paragraph))
          if (forward.articleOf[first + place] === article) heldAt(first + place, held);
        const [start, end] = [forward.firstTitleTerm[article], forward.firstTitleTerm[article + 1]];
        collect(forward.titleTerms, start as number, end as number, held);
        return held.size === terms.length;
      };
      return ({ article, paragraph }: Passage): boolean => {
        const first = firstPlace.get(article.id);
        if (first === undefined || terms.length === 0) return false;
        const place = first + paragraph - 1;
        const is = known.get(place) ?? look(first, paragraph);
        known.set(place, is);
        return is;
      };
    },
    findTerms: (terms: readonly string[]) => {
      const placeOf = new Map(terms.map((term, place) => [vocabulary.get(term), place]));
      placeOf.delete(undefined);
      // Reads the forward index: splitting the text gives the same in a hundred times the time.
      return ({ article, paragraph }: Passage, visit: (place: number, start: number) => void): void => {
        const first = firstPlace.get(article.id);
        if (first === undefined) return;
        const passage = first + paragraph - 1;
        const end = firstOccurrenceOf(forward, passage + 1);
        for (let at = firstOccurrenceOf(forward, passage); at < end; at += 1) {
          const place = placeOf.get(occurrenceTerm[at] as number);
          if (place !== undefined) visit(place, occurrenceStart[at] as number);
        }
      };
    },
  };
};
