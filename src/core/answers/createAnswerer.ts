import type { CandidateSource } from '../search/index.ts';
import { type AnalysedQuestion, analyseQuestion } from './analyseQuestion.ts';
import { type Answer, type CitedPassage, DEFAULT_THRESHOLD, MEANING_THRESHOLD } from './answer.ts';
import { askedSpeaker } from './askedSpeaker.ts';
import { type BoundSpeaker, bindSpeaker, type SpokenBy } from './bindSpeaker.ts';
import { type BoundQuestion, bindQuestion, namedSources } from './boundQuestion.ts';
import { estimateConfidence } from './confidence.ts';
import { chooseEvidence } from './evidence.ts';
import { findFocus } from './findFocus.ts';
import { preferSpoken, spokenSentences } from './preferSpoken.ts';
import { type RankedPassage, rankPassages } from './rankPassages.ts';
import { type StatedCandidate, stateCandidates } from './scanPassage.ts';
import { MEANING, type Weights, WORDS } from './weights.ts';

/** How many candidates are weighed. */
const CANDIDATES = 24;
/** How many more where the question names an outlet: passages of its articles, which may share few words with the question. */
const MORE_OF_OUTLET = 12;
const MOST_PASSAGES = 10;
/** No more passages are shown at once; what is asked for is marked in these. */
const MOST_SHOWN = 3;

/** Answers a question; `among`: from the articles with these ids alone. */
export type Answerer = (text: string, among?: ReadonlySet<string>) => Promise<Answer>;

/** A question with all that a source gives for it. */
export interface Reading {
  readonly bound: BoundQuestion;
  readonly speaker: BoundSpeaker | undefined;
  readonly candidates: readonly StatedCandidate[];
}

/** Reads what a source has on a question. */
export const readQuestion = async (
  question: AnalysedQuestion,
  source: CandidateSource,
  {
    among,
    spokenBy,
    vector,
  }: {
    readonly among?: ReadonlySet<string> | undefined;
    readonly spokenBy?: SpokenBy | undefined;
    readonly vector?: Float32Array | undefined;
  } = {},
): Promise<Reading> => {
  const named = namedSources(question);
  const terms = question.terms.map(({ term }) => term);
  const bound = bindQuestion(question, await source.count({ terms, sources: [...named.keys()] }), named);
  const { searchTerms, marks, idf, sources } = bound;
  const drawn = await source.draw({
    terms: searchTerms,
    marks,
    forms: question.terms.map(({ form }) => form),
    weights: idf,
    limit: CANDIDATES,
    among,
    vector,
    favoured: sources.size > 0 ? { sources: new Set(sources.keys()), limit: MORE_OF_OUTLET } : undefined,
  });
  const asked = spokenBy && askedSpeaker(question);
  const passages = drawn.map(({ passage }) => passage);
  const speaker = asked && bindSpeaker(bound, asked, await spokenBy(asked.name, passages));
  return { bound, speaker, candidates: stateCandidates(bound, speaker, drawn) };
};

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
  /** The vector of a question; undefined where words alone find its answer. */
  readonly vectorOf?: ((question: string) => Promise<Float32Array | undefined>) | undefined;
}

/**
 * Answers questions from the passages of a source. `threshold`: the confidence below which a question is not in the corpus;
 * undefined: the default of how its passages were found.
 */
export const createAnswerer =
  (
    source: CandidateSource,
    threshold: number | undefined,
    { spokenBy, vectorOf }: AnswererOptions = {},
  ): Answerer =>
  async (text, among) => {
    const vector = await vectorOf?.(text);
    const { bound, speaker, candidates } = await readQuestion(analyseQuestion(text), source, {
      among,
      spokenBy,
      vector,
    });
    const byMeaning = candidates.some(({ nearness }) => nearness);
    const weights = byMeaning ? MEANING : WORDS;
    const least = threshold ?? (byMeaning ? MEANING_THRESHOLD : DEFAULT_THRESHOLD);
    const ranked = preferSpoken(bound, speaker, rankPassages(bound, candidates, weights.ranking));
    const confidence = estimateConfidence(bound, speaker, ranked, weights.confidence);
    return {
      kind: confidence >= least ? 'answered' : 'not-in-corpus',
      question: text,
      confidence,
      passages: ranked
        .slice(0, MOST_PASSAGES)
        .map((one, place) => cite(bound, one, weights, place < MOST_SHOWN)),
    };
  };
