import type { Passage } from '../../corpus/index.ts';
import {
  type Candidate,
  type CandidateRequest,
  MATCH,
  type Nearness,
  type SentenceReading,
  type SentenceWord,
} from '../candidateSource.ts';
import { firstOccurrenceOf } from './columns.ts';
import type { ForwardIndex } from './forwardIndex.ts';

type Marking = Pick<CandidateRequest, 'marks' | 'forms'>;

/** The data that passages are read from. */
export interface Readable {
  readonly passages: readonly Passage[];
  readonly forward: ForwardIndex;
  /** Whether the corpus capitalises a term, by id, more often than not. */
  isName(termId: number): boolean;
  /** The terms of both neighbours of the passage at a place; read from `passages` by default. */
  readonly termsAround?: ((place: number) => Iterable<string>) | undefined;
}

/**
 * The marks of a question by term id: the place, counted from 1, of the question's term that it is. Negative if it only
 * resembles that term; 0 for all other terms. Narrow, so that it stays in the processor's cache: a question has at most a
 * thousand terms.
 */
export type MarksById = Int16Array;

/** Returns the place among the question's terms for a mark other than 0. */
export const placeOf = (mark: number): number => Math.abs(mark) - 1;

/**
 * Returns a function that lends `use` the marks of a question by term id, one question at a time. Looking a term up takes
 * one step. The result of `use` must not keep the marks.
 */
export const createMarker = ({ vocabulary, frequencies }: ForwardIndex) => {
  const byId: MarksById = new Int16Array(frequencies.length);
  return <Result>(marks: CandidateRequest['marks'], use: (marks: MarksById) => Result): Result => {
    const ids: number[] = [];
    for (const [term, { place, isItself }] of marks) {
      const id = vocabulary.get(term);
      if (id === undefined) continue;
      byId[id] = isItself ? place + 1 : -(place + 1);
      ids.push(id);
    }
    try {
      return use(byId);
    } finally {
      for (const id of ids) byId[id] = 0;
    }
  };
};

/** Reads where the terms of a question occur in a passage. `formIds`: how the question spells each of its terms. */
const readPassage = (
  forward: ForwardIndex,
  passage: number,
  marks: MarksById,
  formIds: readonly number[],
): Pick<Candidate, 'hits' | 'sentences'> => {
  const { firstSentence, firstOccurrence, sentenceBounds } = forward;
  const { occurrenceTerm, occurrenceForm, occurrenceKinds, occurrencePosition } = forward;
  const places: number[] = [];
  const matches: number[] = [];
  const positions: number[] = [];
  const sentences: SentenceReading[] = [];
  const last = firstSentence[passage + 1] as number;
  for (let sentence = firstSentence[passage] as number; sentence < last; sentence += 1) {
    const firstHit = places.length;
    const from = firstOccurrence[sentence] as number;
    const end = firstOccurrence[sentence + 1] as number;
    let otherKinds = 0;
    for (let at = from; at < end; at += 1) {
      const mark = marks[occurrenceTerm[at] as number] as number;
      if (mark === 0) {
        otherKinds |= occurrenceKinds[at] as number;
        continue;
      }
      const place = placeOf(mark);
      const matchOfTerm = occurrenceForm[at] === formIds[place] ? MATCH.form : MATCH.term;
      places.push(place);
      matches.push(mark < 0 ? MATCH.kin : matchOfTerm);
      positions.push(occurrencePosition[at] as number);
    }
    const endHit = places.length;
    sentences.push({
      span: [sentenceBounds[2 * sentence] as number, sentenceBounds[2 * sentence + 1] as number],
      firstHit,
      endHit,
      others: end - from - (endHit - firstHit),
      otherKinds,
    });
  }
  return { hits: { places, matches, positions }, sentences };
};

/** Returns the vectors of the sentences of the passage at a place; undefined if it has none. */
export type SentencesAt = (place: number) => readonly Float32Array[] | undefined;

/**
 * Reads passages, by their places in the corpus, as candidates for a question. `marks`: by term id, valid during this call;
 * `nearness` runs parallel to `places`.
 */
export const readCandidates = (
  { passages, forward, isName, termsAround }: Readable,
  places: readonly number[],
  { marks: byTerm, forms }: Marking,
  marks: MarksById,
  nearness: readonly (Nearness | undefined)[] = [],
  sentencesAt: SentencesAt = () => undefined,
): Candidate[] => {
  const { firstSentence, firstOccurrence, occurrenceTerm, occurrenceKinds } = forward;
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
    const words: SentenceWord[] = [];
    const end = firstOccurrence[sentence + 1] as number;
    for (let at = firstOccurrence[sentence] as number; at < end; at += 1) words.push(wordAt(at));
    return words;
  };
  const titledIn = (article: number): number[] => {
    const titled: number[] = [];
    const end = forward.firstTitleTerm[article + 1] as number;
    for (let at = forward.firstTitleTerm[article] as number; at < end; at += 1) {
      const mark = marks[forward.titleTerms[at] as number] as number;
      if (mark > 0) titled.push(placeOf(mark));
    }
    return titled;
  };
  const aroundOf = (place: number): number[] => {
    const around = new Set<number>();
    if (termsAround) {
      for (const term of termsAround(place)) {
        const mark = byTerm.get(term);
        if (mark) around.add(mark.place);
      }
      return [...around];
    }
    for (const neighbour of [place - 1, place + 1]) {
      if (forward.articleOf[neighbour] !== forward.articleOf[place]) continue;
      const end = firstOccurrenceOf(forward, neighbour + 1);
      for (let at = firstOccurrenceOf(forward, neighbour); at < end; at += 1) {
        const mark = marks[occurrenceTerm[at] as number] as number;
        if (mark !== 0) around.add(placeOf(mark));
      }
    }
    return [...around];
  };
  const candidates: Candidate[] = [];
  for (const [at, place] of places.entries()) {
    const passage = passages[place];
    if (!passage) continue;
    const first = firstSentence[place] as number;
    const { hits, sentences } = readPassage(forward, place, marks, formIds);
    candidates.push({
      passage,
      titled: titledIn(forward.articleOf[place] as number),
      around: aroundOf(place),
      length: firstOccurrenceOf(forward, place + 1) - firstOccurrenceOf(forward, place),
      nearness: nearness[at],
      hits,
      sentences,
      wordsOf: (sentence) => wordsIn(first + sentence),
      sentenceVectors: () => sentencesAt(place),
    });
  }
  return candidates;
};
