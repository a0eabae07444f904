import type { Passage } from '../../corpus/index.ts';
import { isCapital, KIND } from '../../language/index.ts';
import type { Candidate, CandidateRequest, Nearness } from '../candidateSource.ts';
import { firstOccurrenceOf, opensSentence } from './columns.ts';
import { buildForwardIndex, type ForwardIndex } from './forwardIndex.ts';
import { createMarker, readCandidates, type SentencesAt } from './readCandidates.ts';

/** A word with its counts. */
export interface CountedWord {
  readonly word: string;
  /** See `TermCounts`. */
  readonly frequency: number;
  readonly capitals: number;
  readonly forms: number;
}

const termsBetween = ({ terms }: ForwardIndex, numbers: Uint32Array, from: number, end: number): string[] =>
  Array.from(numbers.subarray(from, end), (number) => terms[number] as string);

/** The facts that a view lacks; places are indices into its passages. */
interface Elsewhere {
  /** Returns whether the whole corpus capitalises a term more often than not. */
  readonly isName: (term: string) => boolean;
  /** Runs parallel to the places that are read. */
  readonly nearness: readonly (Nearness | undefined)[];
  readonly sentencesAt: SentencesAt;
  /** Returns the terms of both neighbours of a passage. */
  readonly termsAround: (place: number) => Iterable<string>;
}

/**
 * Creates a view of some passages of a remote corpus; the passages of an article follow one another. Places are indices into
 * `passages`.
 */
export const viewPassages = (passages: readonly Passage[]) => {
  const forward = buildForwardIndex(passages);
  const { firstSentence, firstOccurrence, occurrenceTerm, occurrenceStart, occurrenceKinds } = forward;
  const lengthOf = (place: number): number =>
    firstOccurrenceOf(forward, place + 1) - firstOccurrenceOf(forward, place);
  const termsAt = (place: number): string[] =>
    termsBetween(
      forward,
      occurrenceTerm,
      firstOccurrenceOf(forward, place),
      firstOccurrenceOf(forward, place + 1),
    );
  return {
    /** Number of terms in all passages, repeats included. */
    occurrences: occurrenceTerm.length,
    lengthOf,
    /**
     * Returns the terms of a passage in order, with repeats; the first passage of an article ends with its title's terms.
     */
    termsOf: (place: number): string[] => {
      const { articleOf, firstPassage, titleTerms, firstTitleTerm } = forward;
      const own = termsAt(place);
      const article = articleOf[place] as number;
      if (firstPassage[article] !== place) return own;
      const [from, end] = [firstTitleTerm[article] as number, firstTitleTerm[article + 1] as number];
      return [...own, ...termsBetween(forward, titleTerms, from, end)];
    },
    /** Returns the terms of the passages before and after one in its article, each once. The view must hold both. */
    termsAround: (place: number): string[] => {
      const isNear = (other: number): boolean => forward.articleOf[other] === forward.articleOf[place];
      return [...new Set([place - 1, place + 1].filter(isNear).flatMap(termsAt))];
    },
    /** Returns the counts of every word in these passages alone. */
    words: (): CountedWord[] =>
      forward.terms.map((word, id) => ({
        word,
        frequency: forward.frequencies[id] ?? 0,
        capitals: forward.capitals[id] ?? 0,
        forms: forward.formCounts[id] ?? 0,
      })),
    /** Returns the terms of capitalised words that open a sentence: only the whole corpus shows which of them are names. */
    openers: (): Set<string> => {
      const found = new Set<string>();
      passages.forEach(({ text }, place) => {
        const last = firstSentence[place + 1] as number;
        for (let sentence = firstSentence[place] as number; sentence < last; sentence += 1) {
          const start = forward.sentenceBounds[2 * sentence] as number;
          const end = firstOccurrence[sentence + 1] as number;
          for (let at = firstOccurrence[sentence] as number; at < end; at += 1) {
            if (!opensSentence(occurrenceStart[at] as number, start)) break;
            const isName = ((occurrenceKinds[at] as number) & KIND.name) !== 0;
            if (!isName && isCapital(text, occurrenceStart[at] as number))
              found.add(forward.terms[occurrenceTerm[at] as number] as string);
          }
        }
      });
      return found;
    },
    /** Reads the passages at some places as candidates for a question. */
    read: (
      places: readonly number[],
      request: Pick<CandidateRequest, 'marks' | 'forms'>,
      { isName, nearness, sentencesAt, termsAround }: Elsewhere,
    ): Candidate[] => {
      const nameOf = (id: number): boolean => isName(forward.terms[id] as string);
      const readable = { passages, forward, isName: nameOf, termsAround };
      return createMarker(forward)(request.marks, (marks) =>
        readCandidates(readable, places, request, marks, nearness, sentencesAt),
      );
    },
  };
};
export type PassageView = ReturnType<typeof viewPassages>;
