import type { Span } from '../language/index.ts';
import type { ForwardIndex } from '../search/index.ts';
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
/** What another passage of the article says counts for so much: an article names its matter once, and then who said what. */
const AROUND = 0.7;

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
  /** How much of what is asked about stands in the sentences from one up to another. */
  const shareOf = (from: number, end: number): number => {
    if (whole === 0) return 1;
    const held = new Float64Array(about.length);
    const { occurrenceTerm, firstOccurrence } = index;
    holdTerms(held, occurrenceTerm, firstOccurrence[from] as number, firstOccurrence[end] as number, marks);
    return heldWeight(held, about) / whole;
  };
  /** The greatest share that a passage of each article has. */
  const inArticle = new Map<number, number>();
  for (const { passage } of spoken.isUttered ? ranked : []) {
    const article = index.articleOf[passage] as number;
    const share = shareOf(index.firstSentence[passage] as number, index.firstSentence[passage + 1] as number);
    inArticle.set(article, Math.max(share, inArticle.get(article) ?? 0));
  }
  return ranked
    .map((candidate) => {
      const spans = spoken.words.get(candidate.passage);
      if (!spans) return candidate;
      const said = spokenSentences(index, candidate.passage, spans).map((sentence) =>
        shareOf(sentence, sentence + 1),
      );
      const around = inArticle.get(index.articleOf[candidate.passage] as number) ?? 0;
      const best = Math.max(...said, AROUND * around);
      return { ...candidate, score: candidate.score + SPEAKS + SPEAKS_OF_IT * best };
    })
    .sort((a, b) => b.score - a.score);
};
