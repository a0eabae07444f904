import { passageId } from '../corpus/index.ts';
import { cut, isFurniture, overviewIntent } from '../language/index.ts';
import type { CandidateSource } from '../search/index.ts';
import { analyseOverview, splitQuestion } from './analyseQuestion.ts';
import {
  type Answer,
  type AnswerCandidate,
  type CitedPassage,
  DEFAULT_THRESHOLD,
  MEANING_THRESHOLD,
  type Overview,
  type ReaderMaterial,
} from './answer.ts';
import type { SpokenBy } from './bindSpeaker.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { estimateConfidence } from './confidence.ts';
import { chooseEvidence } from './evidence.ts';
import { findFocus } from './findFocus.ts';
import { giveOverview } from './overview/giveOverview.ts';
import type { OverviewRequest } from './overview/request.ts';
import type { Newest } from './overview/tellNews.ts';
import {
  preferConsistent,
  preferNewest,
  preferSpoken,
  preferStated,
  spokenSentences,
} from './preferences.ts';
import { type RankedPassage, rankPassages } from './rankPassages.ts';
import { readQuestion, type VectorOf } from './readQuestion.ts';
import { findMissing, isRelated } from './refusal/missing.ts';
import { suggest } from './refusal/suggest.ts';
import { MEANING, type Weights, WORDS } from './weights.ts';

const MOST_PASSAGES = 10;
/** Passages shown at once; the thing asked for is marked only in these. */
const MOST_SHOWN = 3;

interface AnswerOptions {
  /** Ids of the articles to answer from; all articles by default. */
  readonly among?: ReadonlySet<string> | undefined;
  /** Whether the answer has material for a reader. */
  readonly forReader?: boolean | undefined;
  /** Maximum number of passages; ten by default. */
  readonly most?: number | undefined;
}

/** Answers a question. */
export type Answerer = (text: string, options?: AnswerOptions) => Promise<Answer>;

/** Cites a ranked passage; `isShown`: it is among the first shown, so the thing asked for is marked. */
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

/** Turns a ranked passage into a candidate that a reader may choose. */
const offer = (bound: BoundQuestion, ranked: RankedPassage, weights: Weights): AnswerCandidate => {
  const { candidate, scan } = ranked;
  const { passage, sentences } = candidate;
  const places = sentences.flatMap(({ span }, place) =>
    isFurniture(cut(passage.text, span)) ? [] : [place],
  );
  return {
    ...cite(bound, ranked, weights, true),
    sentences: places.flatMap((place) => (sentences[place] ? [sentences[place].span] : [])),
    best: Math.max(0, places.indexOf(scan.telling.at(-1) ?? 0)),
    focusIn: places.map((place) => findFocus(bound.question, candidate, place)),
  };
};

/** Share of the threshold that the confidence reaches at most if a question asks for aims, and no sentence states any. */
const UNSTATED = 0.9;

/** Adds an overview to an answer: its passages come first, and the confidence is at least the threshold. */
const withOverview = (answer: Answer, overview: Overview, threshold: number): Answer => {
  const { missing, ...rest } = answer;
  const { kind, passages: told } = overview;
  const rank = new Map(answer.passages.map(({ passage }, at) => [passageId(passage), at]));
  const place = ({ passage }: CitedPassage): number => rank.get(passageId(passage)) ?? MOST_PASSAGES;
  // News stays newest first; otherwise the likeliest passage comes first.
  const first = kind === 'news' ? told : told.toSorted((a, b) => place(a) - place(b));
  const ids = new Set(first.map(({ passage }) => passageId(passage)));
  const others = answer.passages.filter(({ passage }) => !ids.has(passageId(passage)));
  return {
    ...rest,
    kind: 'answered',
    confidence: Math.max(answer.confidence, threshold),
    passages: [...first, ...others].slice(0, MOST_PASSAGES),
    overview,
  };
};

interface AnswererOptions {
  /** Finds where passages quote the people that a name may stand for. */
  readonly spokenBy?: SpokenBy | undefined;
  readonly vectorOf?: VectorOf | undefined;
  /** Gives the newest articles, for overviews that name no topic; without it there are no such overviews. */
  readonly newest?: Newest | undefined;
}

/**
 * Creates an answerer for the passages of a source. `threshold`: the confidence below which a question is not in the corpus.
 * By default, it depends on whether words alone or meaning, too, found the passages. Answers several questions in one text
 * together, and each by itself.
 */
export const createAnswerer = (
  source: CandidateSource,
  threshold: number | undefined,
  { spokenBy, vectorOf, newest }: AnswererOptions = {},
): Answerer => {
  const answerOne = async (
    text: string,
    {
      among,
      forReader = false,
      most = MOST_PASSAGES,
      isSuggested = false,
    }: AnswerOptions & { readonly isSuggested?: boolean } = {},
  ): Promise<Answer> => {
    const options = { among, spokenBy, vectorOf };
    const intent = overviewIntent(text);
    const asked = analyseOverview(text, intent);
    const { bound, speaker, candidates, candidatesIn, roles } = await readQuestion(asked, source, options);
    const byMeaning = candidates.some(({ nearness }) => nearness);
    const weights = byMeaning ? MEANING : WORDS;
    const consistent = preferConsistent(bound, rankPassages(bound, candidates, weights.ranking));
    const best = preferNewest(bound.question, preferSpoken(bound, speaker, consistent));
    const ranked = preferStated(bound, best);
    const least = threshold ?? (byMeaning ? MEANING_THRESHOLD : DEFAULT_THRESHOLD);
    const rankIn: OverviewRequest['rankIn'] = async (articles, limit) =>
      rankPassages(bound, await candidatesIn(articles, limit), weights.ranking);
    const holder = roles[0]?.name;
    const request = { bound, holder, spokenBy, ranked, among, rankIn };
    const overview = intent && (await giveOverview({ ...request, intent }, newest));
    const isUnstated = intent?.kind === 'aims' && !overview;
    const estimated = estimateConfidence(bound, speaker, ranked, weights.confidence);
    const confidence = isUnstated ? Math.min(estimated, UNSTATED * least) : estimated;
    const isAnswered = confidence >= least;
    const citeAll = (all: readonly RankedPassage[]): CitedPassage[] =>
      all.slice(0, most).map((one, place) => cite(bound, one, weights, place < MOST_SHOWN));
    const related = (): RankedPassage[] => ranked.filter((one) => isRelated(bound, one));
    const offered = isAnswered ? ranked : related();
    const missing = isAnswered ? undefined : findMissing(bound, offered);
    const material = (): ReaderMaterial => ({
      candidates: ranked.map((one) => offer(bound, one, weights)),
      nearest: citeAll(related()),
      missing: findMissing(bound, related()),
    });
    const answer: Answer = {
      kind: isAnswered ? 'answered' : 'not-in-corpus',
      question: text,
      confidence,
      passages: citeAll(offered),
      ...(roles.length > 0 ? { roles } : {}),
      ...(missing ? { missing } : {}),
      ...(forReader ? { material: material() } : {}),
    };
    if (overview) return withOverview(answer, overview, least);
    const meant = isAnswered || isSuggested ? undefined : suggest(bound, candidates);
    if (!meant) return answer;
    const { kind } = await answerOne(meant.question, { among, isSuggested: true });
    return kind === 'answered' ? { ...answer, suggestion: meant } : answer;
  };
  return async (text, { among, forReader, most } = {}) => {
    const whole = await answerOne(text, { among, forReader, most });
    const parts = [];
    for (const { question, context } of splitQuestion(text)) {
      const { kind, passages } = await answerOne(context ? `${question} (${context})` : question, { among });
      parts.push({ question, kind, passages: kind === 'answered' ? passages : [] });
    }
    if (parts.length === 0) return whole;
    if (!parts.some(({ kind }) => kind === 'answered')) return { ...whole, kind: 'not-in-corpus', parts };
    const { missing, ...answered } = whole;
    return { ...answered, kind: 'answered', parts };
  };
};
