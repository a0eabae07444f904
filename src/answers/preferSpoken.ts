import type { Span } from '../language/span.ts';
import type { ForwardIndex } from '../search/forwardIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { heldWeight, holdTerms } from './holdTerms.ts';
import type { RankedPassage } from './rankPassages.ts';

/** Where somebody's words stand: for each passage, by its place in the index, the spans of what they say there. */
export type SpokenWords = ReadonlyMap<number, readonly Span[]>;

/**
 * Who asks for somebody's words wants them, not the words around: a passage where the person speaks is about seven times
 * as likely to answer, and one where they speak of all that is asked another fifty times. Set by hand: the development
 * sets ask too few such questions to fit it.
 */
const SPEAKS = 2;
const SPEAKS_OF_IT = 4;

/** The sentences of a passage, as sentences of the index, that hold any of the spans. */
export const spokenSentences = (index: ForwardIndex, passage: number, spans: readonly Span[]): number[] => {
  const sentences: number[] = [];
  const last = index.firstSentence[passage + 1] as number;
  for (let sentence = index.firstSentence[passage] as number; sentence < last; sentence += 1) {
    const start = index.sentenceBounds[2 * sentence] as number;
    const end = index.sentenceBounds[2 * sentence + 1] as number;
    if (spans.some((span) => span[0] < end && span[1] > start)) sentences.push(sentence);
  }
  return sentences;
};

/** Ranks anew where somebody's words are asked for. `marks` as in `createPassageScan`. */
export const preferSpoken = (
  { idf, spoken }: BoundQuestion,
  index: ForwardIndex,
  marks: Int16Array,
  ranked: readonly RankedPassage[],
): RankedPassage[] => {
  if (!spoken) return [...ranked];
  const about = idf.map((weight, place) => (spoken.places.includes(place) ? 0 : weight));
  const whole = about.reduce((sum, weight) => sum + weight, 0);
  const shareOf = (sentence: number): number => {
    if (whole === 0) return 1;
    const held = new Float64Array(about.length);
    const { occurrenceTerm, firstOccurrence } = index;
    const [from, end] = [firstOccurrence[sentence] as number, firstOccurrence[sentence + 1] as number];
    holdTerms(held, occurrenceTerm, from, end, marks);
    return heldWeight(held, about) / whole;
  };
  return ranked
    .map((candidate) => {
      const spans = spoken.words.get(candidate.passage);
      if (!spans) return candidate;
      const best = Math.max(...spokenSentences(index, candidate.passage, spans).map(shareOf));
      return { ...candidate, score: candidate.score + SPEAKS + SPEAKS_OF_IT * best };
    })
    .sort((a, b) => b.score - a.score);
};
