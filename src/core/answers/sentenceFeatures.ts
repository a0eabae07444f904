import type { BoundQuestion } from './boundQuestion.ts';
import { WANTED_KINDS } from './scanPassage.ts';
import { type StatedCandidate, strengthOf } from './statedCandidate.ts';

/** What speaks for one sentence of a passage as the one to show. */
export const SENTENCE_FEATURES = [
  /** Share of the question's weight it holds; a word that resembles a term counts for a part. */
  'held',
  /** The same, of what the title leaves open. */
  'heldBeyondTitle',
  /** The same, of what the question gives, not what it asks for. */
  'heldGiven',
  /** The same, of what is neither name nor asked for: what happened, not whom to. */
  'heldOthers',
  /** 1 where it holds the type of thing asked for, -1 where it does not, 0 where the type is open. */
  'answerType',
  /** Share of the question's weight that the sentence before it holds: what an answer refers back to. */
  'heldBefore',
  /** 1 for the first sentence of the paragraph. */
  'first',
  /** Share of its own terms that the question does not give: an answer says something new. */
  'news',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type SentenceWeights = Readonly<Record<SentenceFeature, number>>;

/** The features of each sentence of a candidate, in order. */
export const sentenceFeatures = (
  { question, idf, isGiven, isOther, weight }: BoundQuestion,
  { sentences, stated }: StatedCandidate,
): Record<SentenceFeature, number>[] => {
  const wanted = WANTED_KINDS[question.type];
  const size = idf.length;
  let beyond = 0;
  let given = 0;
  let others = 0;
  for (let place = 0; place < size; place += 1) {
    if (stated[place] === 0) beyond += idf[place] as number;
    if (isGiven[place]) given += idf[place] as number;
    if (isOther[place]) others += idf[place] as number;
  }
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  let heldBefore = 0;
  return sentences.map((sentence, at) => {
    const strengths = new Array<number>(size).fill(0);
    for (const hit of sentence.hits)
      strengths[hit.place] = Math.max(strengths[hit.place] as number, strengthOf(hit));
    let held = 0;
    let heldBeyond = 0;
    let heldGiven = 0;
    let heldOthers = 0;
    for (let place = 0; place < size; place += 1) {
      const part = (strengths[place] as number) * (idf[place] as number);
      held += part;
      if (stated[place] === 0) heldBeyond += part;
      if (isGiven[place]) heldGiven += part;
      if (isOther[place]) heldOthers += part;
    }
    const row = {
      held: share(held, weight),
      heldBeyondTitle: share(heldBeyond, beyond),
      heldGiven: share(heldGiven, given),
      heldOthers: share(heldOthers, others),
      answerType: wanted === 0 ? 0 : (sentence.otherKinds & wanted) === 0 ? -1 : 1,
      heldBefore,
      first: at === 0 ? 1 : 0,
      news: share(sentence.others, sentence.others + sentence.hits.length),
    };
    heldBefore = row.held;
    return row;
  });
};
