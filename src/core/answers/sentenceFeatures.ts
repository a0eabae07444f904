import type { PassageIndex } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { readStated } from './readStated.ts';
import { KIN } from './scanPassage.ts';
import { WANTED_KINDS } from './wantedKinds.ts';

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

/** What speaks for a sentence, summed up. Written out: ten passages have fifty sentences, and each is scored for each question. */
export const scoreSentence = (
  features: Readonly<Record<SentenceFeature, number>>,
  weights: SentenceWeights,
): number =>
  weights.held * features.held +
  weights.heldBeyondTitle * features.heldBeyondTitle +
  weights.heldGiven * features.heldGiven +
  weights.heldOthers * features.heldOthers +
  weights.answerType * features.answerType +
  weights.heldBefore * features.heldBefore +
  weights.first * features.first +
  weights.news * features.news;

/** The features of each sentence of a passage, in order. `marks` as in `createPassageScan`. */
export const sentenceFeatures = (
  bound: BoundQuestion,
  { forward }: PassageIndex,
  marks: Int16Array,
  passage: number,
): Record<SentenceFeature, number>[] => {
  const { question, idf, isGiven, isOther, weight } = bound;
  const wanted = WANTED_KINDS[question.type];
  const size = idf.length;
  const inTitle = new Uint8Array(size);
  readStated(bound, forward, marks, passage, inTitle);
  let beyond = 0;
  let given = 0;
  let others = 0;
  for (let place = 0; place < size; place += 1) {
    if (inTitle[place] === 0) beyond += idf[place] as number;
    if (isGiven[place]) given += idf[place] as number;
    if (isOther[place]) others += idf[place] as number;
  }
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  const rows: Record<SentenceFeature, number>[] = [];
  const strengths = new Float64Array(size);
  const first = forward.firstSentence[passage] as number;
  const last = forward.firstSentence[passage + 1] as number;
  let heldBefore = 0;
  for (let sentence = first; sentence < last; sentence += 1) {
    strengths.fill(0);
    const from = forward.firstOccurrence[sentence] as number;
    const end = forward.firstOccurrence[sentence + 1] as number;
    let fresh = 0;
    let kinds = 0;
    for (let at = from; at < end; at += 1) {
      const mark = marks[forward.occurrenceTerm[at] as number] as number;
      if (mark === 0) {
        fresh += 1;
        kinds |= forward.occurrenceKinds[at] as number;
        continue;
      }
      const place = Math.abs(mark) - 1;
      const strength = mark > 0 ? 1 : KIN;
      if ((strengths[place] as number) < strength) strengths[place] = strength;
    }
    let held = 0;
    let heldBeyond = 0;
    let heldGiven = 0;
    let heldOthers = 0;
    for (let place = 0; place < size; place += 1) {
      const part = (strengths[place] as number) * (idf[place] as number);
      held += part;
      if (inTitle[place] === 0) heldBeyond += part;
      if (isGiven[place]) heldGiven += part;
      if (isOther[place]) heldOthers += part;
    }
    rows.push({
      held: share(held, weight),
      heldBeyondTitle: share(heldBeyond, beyond),
      heldGiven: share(heldGiven, given),
      heldOthers: share(heldOthers, others),
      answerType: wanted === 0 ? 0 : (kinds & wanted) === 0 ? -1 : 1,
      heldBefore,
      first: sentence === first ? 1 : 0,
      news: share(fresh, end - from),
    });
    heldBefore = share(held, weight);
  }
  return rows;
};
