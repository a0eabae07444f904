import type { Passage } from '../../corpus/index.ts';
import type {
  Candidate,
  CandidateRequest,
  Hit,
  Mark,
  Nearness,
  SentenceReading,
  SentenceWord,
} from '../candidateSource.ts';
import { firstOccurrenceOf } from './columns.ts';
import type { ForwardIndex } from './forwardIndex.ts';

type Marking = Pick<CandidateRequest, 'marks' | 'forms'>;

/** Where passages are read from. */
export interface Readable {
  readonly passages: readonly Passage[];
  readonly forward: ForwardIndex;
  /** Whether the corpus capitalises a term, by id, more often than not. */
  isName(termId: number): boolean;
}

/** The marks of a question by term id: `list[codes[id]]`, undefined for all other terms, whose code is 0. */
export interface MarksById {
  readonly codes: Uint32Array;
  readonly list: readonly (Mark | undefined)[];
}

/**
 * Prepares to lend out the marks of a question by term id, one question after the other: looking a term up takes one step.
 * What `use` returns must not hold on to them.
 */
export const createMarker = ({ vocabulary, frequencies }: ForwardIndex) => {
  /** Which of the marks each term has; 0 for none. */
  const codes = new Uint32Array(frequencies.length);
  return <Result>(marks: CandidateRequest['marks'], use: (marks: MarksById) => Result): Result => {
    const list: (Mark | undefined)[] = [undefined];
    const ids: number[] = [];
    for (const [term, mark] of marks) {
      const id = vocabulary.get(term);
      if (id === undefined) continue;
      codes[id] = list.push(mark) - 1;
      ids.push(id);
    }
    try {
      return use({ codes, list });
    } finally {
      for (const id of ids) codes[id] = 0;
    }
  };
};

/**
 * Reads passages, by their places in the corpus, as a question reads them. `marks` by term id, while this runs; `nearness` of
 * each of the places.
 */
export const readCandidates = (
  { passages, forward, isName }: Readable,
  places: readonly number[],
  { marks: byTerm, forms }: Marking,
  { codes, list }: MarksById,
  nearness: readonly (Nearness | undefined)[] = [],
): Candidate[] => {
  const { firstSentence, firstOccurrence, sentenceBounds } = forward;
  const { occurrenceTerm, occurrenceForm, occurrenceKinds } = forward;
  const { occurrencePosition, occurrenceStart, occurrenceEnd } = forward;
  const formIds = forms.map((form) => forward.forms.get(form) ?? -1);

  const wordAt = (at: number): SentenceWord => {
    const term = occurrenceTerm[at] as number;
    return {
      span: [occurrenceStart[at] as number, occurrenceEnd[at] as number],
      position: occurrencePosition[at] as number,
      kinds: occurrenceKinds[at] as number,
      isName: isName(term),
      mark: byTerm.get(forward.terms[term] as string),
    };
  };
  const wordsIn = (sentence: number): SentenceWord[] => {
    const from = firstOccurrence[sentence] as number;
    const count = (firstOccurrence[sentence + 1] as number) - from;
    return Array.from({ length: count }, (_, word) => wordAt(from + word));
  };
  const readSentence = (sentence: number): SentenceReading => {
    const from = firstOccurrence[sentence] as number;
    const end = firstOccurrence[sentence + 1] as number;
    const hits: Hit[] = [];
    let others = 0;
    let otherKinds = 0;
    for (let at = from; at < end; at += 1) {
      const code = codes[occurrenceTerm[at] as number] as number;
      if (code === 0) {
        others += 1;
        otherKinds |= occurrenceKinds[at] as number;
        continue;
      }
      const { place, isItself } = list[code] as Mark;
      const isSpelled = isItself && occurrenceForm[at] === formIds[place];
      hits.push({ place, isItself, isSpelled, position: occurrencePosition[at] as number });
    }
    return {
      span: [sentenceBounds[2 * sentence] as number, sentenceBounds[2 * sentence + 1] as number],
      hits,
      others,
      otherKinds,
    };
  };
  const readSentences = (first: number, end: number): SentenceReading[] => {
    const sentences: SentenceReading[] = [];
    for (let sentence = first; sentence < end; sentence += 1) sentences.push(readSentence(sentence));
    return sentences;
  };
  const titledIn = (article: number): number[] => {
    const titled: number[] = [];
    const end = forward.firstTitleTerm[article + 1] as number;
    for (let at = forward.firstTitleTerm[article] as number; at < end; at += 1) {
      const mark = list[codes[forward.titleTerms[at] as number] as number];
      if (mark?.isItself) titled.push(mark.place);
    }
    return titled;
  };
  const candidates: Candidate[] = [];
  for (const [at, place] of places.entries()) {
    const passage = passages[place];
    if (!passage) continue;
    const first = firstSentence[place] as number;
    candidates.push({
      passage,
      titled: titledIn(forward.articleOf[place] as number),
      length: firstOccurrenceOf(forward, place + 1) - firstOccurrenceOf(forward, place),
      nearness: nearness[at],
      sentences: readSentences(first, firstSentence[place + 1] as number),
      wordsOf: (sentence) => wordsIn(first + sentence),
    });
  }
  return candidates;
};
