import type { PassageIndex } from '../search/passageIndex.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { holdsAnswerType } from './holdsAnswerType.ts';

/** What speaks for one sentence of a passage as the one to show. */
export const SENTENCE_FEATURES = [
  /** Share of the question's weight it holds; a word that resembles a term counts for a part. */
  'held',
  /** The same, of what the title leaves open. */
  'heldBeyondTitle',
  /** The same, of what the question gives, not what it asks for. */
  'heldGiven',
  /** 1 where it holds the type of thing asked for, -1 where it does not, 0 where the type is open. */
  'answerType',
  /** Share of the question's weight that the sentence before it holds: what an answer refers back to. */
  'heldBefore',
  /** 1 for the first sentence of the paragraph. */
  'first',
  /** Logarithm of its length in characters: a long one holds more by chance. */
  'length',
  /** Share of its own terms that the question does not give: an answer says something new. */
  'news',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type SentenceWeights = Readonly<Record<SentenceFeature, number>>;

const KIN = 0.6;

/** The features of each sentence of a passage, in order. `marks` as in `scanPassage`. */
export const sentenceFeatures = (
  { question, idf, weight }: BoundQuestion,
  { forward }: PassageIndex,
  marks: Int16Array,
  passage: number,
): Record<SentenceFeature, number>[] => {
  const title = new Set<number>();
  for (const id of forward.titles[passage] ?? [])
    if ((marks[id] as number) > 0) title.add((marks[id] as number) - 1);
  const beyond = idf.reduce((sum, w, place) => sum + (title.has(place) ? 0 : w), 0);
  const given = idf.reduce((sum, w, place) => sum + (question.terms[place]?.isAsked ? 0 : w), 0);
  const rows: Record<SentenceFeature, number>[] = [];
  const first = forward.firstSentence[passage] as number;
  const last = forward.firstSentence[passage + 1] as number;
  let heldBefore = 0;
  for (let sentence = first; sentence < last; sentence += 1) {
    const strengths = new Float64Array(idf.length);
    const from = forward.firstOccurrence[sentence] as number;
    const end = forward.firstOccurrence[sentence + 1] as number;
    let fresh = 0;
    for (let at = from; at < end; at += 1) {
      const mark = marks[forward.occurrenceTerm[at] as number] as number;
      if (mark === 0) fresh += 1;
      else
        strengths[Math.abs(mark) - 1] = Math.max(strengths[Math.abs(mark) - 1] as number, mark > 0 ? 1 : KIN);
    }
    let [held, heldBeyond, heldGiven] = [0, 0, 0];
    strengths.forEach((strength, place) => {
      const part = strength * (idf[place] as number);
      held += part;
      if (!title.has(place)) heldBeyond += part;
      if (question.terms[place]?.isAsked === false) heldGiven += part;
    });
    const length =
      (forward.sentenceBounds[2 * sentence + 1] as number) - (forward.sentenceBounds[2 * sentence] as number);
    rows.push({
      held: weight > 0 ? held / weight : 0,
      heldBeyondTitle: beyond > 0 ? heldBeyond / beyond : 0,
      heldGiven: given > 0 ? heldGiven / given : 0,
      answerType: holdsAnswerType(question.type, forward, marks, sentence),
      heldBefore,
      first: sentence === first ? 1 : 0,
      length: Math.log(length),
      news: end > from ? fresh / (end - from) : 0,
    });
    heldBefore = weight > 0 ? held / weight : 0;
  }
  return rows;
};
