import type { CandidateSource } from '../search/index.ts';
import { analyseQuestion, splitQuestion } from './analyseQuestion.ts';
import { type Answer, type CitedPassage, DEFAULT_THRESHOLD, MEANING_THRESHOLD } from './answer.ts';
import type { SpokenBy } from './bindSpeaker.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { estimateConfidence } from './confidence.ts';
import { chooseEvidence } from './evidence.ts';
import { findFocus } from './findFocus.ts';
import { findMissing, isRelated } from './missing.ts';
import {
  preferConsistent,
  preferNewest,
  preferSpoken,
  preferStated,
  spokenSentences,
} from './preferences.ts';
import { type RankedPassage, rankPassages } from './rankPassages.ts';
import { readQuestion, type VectorOf } from './readQuestion.ts';
import { MEANING, type Weights, WORDS } from './weights.ts';

const MOST_PASSAGES = 10;
/** No more passages are shown at once; what is asked for is marked in these. */
const MOST_SHOWN = 3;

/** Answers a question; `among`: from the articles with these ids alone. */
export type Answerer = (text: string, among?: ReadonlySet<string>) => Promise<Answer>;

/** A ranked passage with the words to show; `isShown`: at first sight, with the thing asked for marked. */
const cite = (
  bound: BoundQuestion,
  { candidate, score }: RankedPassage,
  { sentences }: Weights,
  isShown: boolean,
): CitedPassage => {
  const among = spokenSentences(candidate);
  const { highlights, sentence } = chooseEvidence(bound, candidate, sentences, among);
  const focus = isShown && sentence !== undefined ? findFocus(bound.question, candidate, sentence) : [];
  return { passage: candidate.passage, highlights, focus, score };
};

interface AnswererOptions {
  /** Where the people that a name may stand for are quoted. */
  readonly spokenBy?: SpokenBy | undefined;
  readonly vectorOf?: VectorOf | undefined;
}

/**
 * Answers questions from the passages of a source. `threshold`: the confidence below which a question is not in the corpus;
 * undefined: the default of how its passages were found. Several questions in one are answered together and each by itself.
 */
export const createAnswerer = (
  source: CandidateSource,
  threshold: number | undefined,
  { spokenBy, vectorOf }: AnswererOptions = {},
): Answerer => {
  const answerOne: Answerer = async (text, among) => {
    const options = { among, spokenBy, vectorOf };
    const { bound, speaker, candidates, roles } = await readQuestion(analyseQuestion(text), source, options);
    const byMeaning = candidates.some(({ nearness }) => nearness);
    const weights = byMeaning ? MEANING : WORDS;
    const consistent = preferConsistent(bound, rankPassages(bound, candidates, weights.ranking));
    const best = preferNewest(bound.question, preferSpoken(bound, speaker, consistent));
    const ranked = preferStated(bound, best);
    const confidence = estimateConfidence(bound, speaker, ranked, weights.confidence);
    const isAnswered = confidence >= (threshold ?? (byMeaning ? MEANING_THRESHOLD : DEFAULT_THRESHOLD));
    const offered = isAnswered ? ranked : ranked.filter((one) => isRelated(bound, one));
    const missing = isAnswered ? undefined : findMissing(bound, offered);
    return {
      kind: isAnswered ? 'answered' : 'not-in-corpus',
      question: text,
      confidence,
      passages: offered
        .slice(0, MOST_PASSAGES)
        .map((one, place) => cite(bound, one, weights, place < MOST_SHOWN)),
      ...(roles.length > 0 ? { roles } : {}),
      ...(missing ? { missing } : {}),
    };
  };
  return async (text, among) => {
    const whole = await answerOne(text, among);
    const parts = [];
    for (const { question, context } of splitQuestion(text)) {
      const { kind, passages } = await answerOne(context ? `${question} (${context})` : question, among);
      parts.push({ question, kind, passages: kind === 'answered' ? passages : [] });
    }
    if (parts.length === 0) return whole;
    if (!parts.some(({ kind }) => kind === 'answered')) return { ...whole, kind: 'not-in-corpus', parts };
    const { missing, ...answered } = whole;
    return { ...answered, kind: 'answered', parts };
  };
};
