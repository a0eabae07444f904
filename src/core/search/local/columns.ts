/**
 * Passages as their terms in order, in flat arrays; words are numbers of a lexicon. The passages of article a are those
 * from `firstPassage[a]` up to `firstPassage[a + 1]`; in the same way passages have sentences and sentences occurrences.
 */
export interface ForwardColumns {
  readonly firstPassage: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly firstOccurrence: Uint32Array;
  /** The terms of the title of article a are `titleTerms` from `firstTitleTerm[a]` up to `firstTitleTerm[a + 1]`, each once. */
  readonly firstTitleTerm: Uint32Array;
  readonly titleTerms: Uint32Array;
  /** Start and end of each sentence in its passage's text. */
  readonly sentenceBounds: Uint32Array;
  readonly occurrenceTerm: Uint32Array;
  readonly occurrenceForm: Uint32Array;
  /** Start and end in the passage's text. */
  readonly occurrenceStart: Uint32Array;
  readonly occurrenceEnd: Uint32Array;
  /** Index of the word in the passage, stop words included. */
  readonly occurrencePosition: Uint32Array;
  /** Bits of `KIND`. A name is a capitalised word that does not open its sentence; a measure is a number before its unit. */
  readonly occurrenceKinds: Uint8Array;
}

/** Returns the index of a passage's first occurrence; the occurrences of the passage before end there. */
export const firstOccurrenceOf = (
  { firstSentence, firstOccurrence }: ForwardColumns,
  passage: number,
): number => firstOccurrence[firstSentence[passage] as number] as number;

/** One or two marks may precede the word that opens a sentence. */
const OPENING_MARKS = 2;

/** Returns whether a word that starts here opens the sentence. */
export const opensSentence = (wordStart: number, sentenceStart: number): boolean =>
  wordStart <= sentenceStart + OPENING_MARKS;

/** Returns only the columns of an object that may have more properties. */
export const columnsOf = (columns: ForwardColumns): ForwardColumns => {
  const { firstPassage, firstSentence, firstOccurrence, firstTitleTerm, titleTerms, sentenceBounds } =
    columns;
  const { occurrenceTerm, occurrenceForm, occurrenceStart, occurrenceEnd, occurrencePosition } = columns;
  return {
    firstPassage,
    firstSentence,
    firstOccurrence,
    firstTitleTerm,
    titleTerms,
    sentenceBounds,
    occurrenceTerm,
    occurrenceForm,
    occurrenceStart,
    occurrenceEnd,
    occurrencePosition,
    occurrenceKinds: columns.occurrenceKinds,
  };
};
