import { attributionStart, cut, datelineEnd, isFurniture, type Span } from '../language/index.ts';
import { hasKind, holdsKind } from './answerKind.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { TENFOLD } from './features.ts';
import { type StatedCandidate, strengthsOf } from './scanPassage.ts';

/** Features that rank the sentences of a passage for display. */
export const SENTENCE_FEATURES = [
  /** Share of the question's weight that the sentence holds; a word that resembles a term counts in part. */
  'held',
  /** The same share of the terms that the title leaves open. */
  'heldBeyondTitle',
  /** The same share of the terms that the question gives and does not ask for. */
  'heldGiven',
  /** The same share of the given terms that are not names: what happened, not to whom. */
  'heldOthers',
  /** 1 if it holds the type of thing asked for, -1 if it does not, 0 if the type is open. */
  'answerType',
  /** Share of the question's weight that the sentence before it holds: an answer may refer back to it. */
  'heldBefore',
  /** 1 for the first sentence of the paragraph. */
  'first',
  /** Share of its own terms that the question does not give: an answer says something new. */
  'news',
  /** Ten times the cosine of the question and the sentence; 0 without an encoder. */
  'nearness',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type SentenceWeights = Readonly<Record<SentenceFeature, number>>;

/** The spans of a passage to show, in order, each with the rest of its quotation; and the sentence that answers best. */
interface Evidence {
  readonly highlights: readonly Span[];
  /** Place of the best sentence among the candidate's sentences; undefined if there is none. */
  readonly sentence: number | undefined;
}

/**
 * Cost of a hundred shown characters, as a probability of showing the answer: for the first sentence, and for a second one.
 */
const COST = { first: 0.17, second: 0.25 } as const;
const HUNDRED = 100;
/** Two sentences fill at most this share of their paragraph, so that the marked text stands out. */
const MOST_OF_PARAGRAPH = 0.5;

/** Maximum characters of a quotation that is shown whole. */
const LONGEST = 320;
const marks = /["“”]/g;

/**
 * Returns the weighted sum of a sentence's features. Written out: each question scores fifty sentences, and looking up names
 * costs more.
 */
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
  weights.news * features.news +
  weights.nearness * features.nearness;

/** Returns the features of each sentence of a candidate, in order. */
export const sentenceFeatures = (
  { question, idf, isGiven, isOther, weight }: BoundQuestion,
  candidate: StatedCandidate,
): Record<SentenceFeature, number>[] => {
  const { hits, sentences, nearness, stated } = candidate;
  const { type } = question;
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
    const strengths = strengthsOf(hits, sentence.firstHit, sentence.endHit, size);
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
      answerType: !hasKind(type) ? 0 : holdsKind(type, candidate, at) ? 1 : -1,
      heldBefore,
      first: at === 0 ? 1 : 0,
      news: share(sentence.others, sentence.others + sentence.endHit - sentence.firstHit),
      nearness: TENFOLD * (nearness?.sentences[at] ?? nearness?.passage ?? 0),
    };
    heldBefore = row.held;
    return row;
  });
};

/** Returns the index of the greatest value, the first among equals; -1 if none exceeds minus infinity. */
const placeOfGreatest = (values: readonly number[]): number => {
  let best = -1;
  let greatest = Number.NEGATIVE_INFINITY;
  values.forEach((value, at) => {
    if (value <= greatest) return;
    best = at;
    greatest = value;
  });
  return best;
};

/**
 * Chooses the sentences to show, best first: the likeliest answer for its length, and a second one if it is worth its
 * length. Returns their indices. `scores`: log odds, minus infinity for sentences that must not be shown; `lengths` in
 * characters.
 */
export const chooseSentences = (scores: readonly number[], lengths: readonly number[]): number[] => {
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const gain = (at: number, cost: number): number =>
    odds[at] === 0
      ? Number.NEGATIVE_INFINITY
      : (odds[at] as number) / all - (cost * (lengths[at] as number)) / HUNDRED;
  const first = placeOfGreatest(scores.map((_, at) => gain(at, COST.first)));
  const second = placeOfGreatest(
    lengths.map((length, at) =>
      at !== first && length + (lengths[first] ?? 0) <= MOST_OF_PARAGRAPH * whole
        ? gain(at, COST.second)
        : Number.NEGATIVE_INFINITY,
    ),
  );
  return second >= 0 && gain(second, COST.second) > 0 ? [first, second] : [first];
};

/** Whether each sentence ends inside a quotation. */
const openEnds = (text: string, sentences: readonly Span[]): boolean[] => {
  const open: boolean[] = [];
  let isOpen = false;
  const closeUntil = (unit: number): void => {
    while ((sentences[open.length]?.[1] ?? Number.POSITIVE_INFINITY) <= unit) open.push(isOpen);
  };
  for (const { 0: mark, index } of text.matchAll(marks)) {
    closeUntil(index);
    isOpen = mark === '"' ? !isOpen : mark === '“';
  }
  closeUntil(text.length);
  return open;
};

/**
 * Returns the first and last sentence to show, so that no quotation is cut: the chosen one and the rest of its quotation.
 * Returns only the chosen one if this exceeds 320 characters, or the marks do not match.
 */
export const wholeQuotation = (
  text: string,
  sentences: readonly Span[],
  chosen: number,
): readonly [first: number, last: number] => {
  if (!text.includes('"') && !text.includes('“')) return [chosen, chosen];
  const open = openEnds(text, sentences);
  let [first, last] = [chosen, chosen];
  while (first > 0 && open[first - 1]) first -= 1;
  while (last < open.length - 1 && open[last]) last += 1;
  const length = (sentences[last]?.[1] ?? 0) - (sentences[first]?.[0] ?? 0);
  return open[last] || length > LONGEST ? [chosen, chosen] : [first, last];
};

/** Sorts runs of sentences and joins those that touch. */
const joined = (runs: readonly (readonly [first: number, last: number])[]): [number, number][] => {
  const apart: [number, number][] = [];
  for (const [first, last] of [...runs].sort((a, b) => a[0] - b[0])) {
    const before = apart.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else apart.push([first, last]);
  }
  return apart;
};

/** Minimum characters of a span that is marked by itself. */
const LEAST_MARKED = 40;

/**
 * Returns a run of sentences without its frame: the dateline before it and the attribution after it. Keeps the attribution
 * if the question asks who, or shares a word with it.
 */
const statement = (
  { question }: BoundQuestion,
  { passage: { text }, wordsOf }: StatedCandidate,
  [start, end]: Span,
  last: number,
): Span => {
  const from = start + datelineEnd(cut(text, [start, end]));
  const to = start + attributionStart(cut(text, [start, end]));
  const framed = wordsOf(last).filter(({ span }) => span[0] >= to);
  const isAsked = question.type === 'who' || framed.some(({ mark }) => mark !== undefined);
  const until = isAsked || to - from < LEAST_MARKED ? end : to;
  return end - from < LEAST_MARKED ? [start, until] : [from, until];
};

/** Chooses the sentences of a candidate that answer best; `among`: the places of the only sentences to choose from. */
export const chooseEvidence = (
  bound: BoundQuestion,
  candidate: StatedCandidate,
  weights: SentenceWeights,
  among?: readonly number[],
): Evidence => {
  const { sentences, passage } = candidate;
  const spans = sentences.map(({ span }) => span);
  const telling = spans.flatMap((span, at) => (isFurniture(cut(passage.text, span)) ? [] : [at]));
  const open = among ?? (telling.length > 0 ? telling : undefined);
  const choose = (): number[] => {
    const scores = sentenceFeatures(bound, candidate).map((features, at) =>
      open === undefined || open.includes(at) ? scoreSentence(features, weights) : Number.NEGATIVE_INFINITY,
    );
    return chooseSentences(
      scores,
      spans.map(([start, end]) => end - start),
    );
  };
  const chosen = spans.length > 1 ? choose() : spans.map((_, at) => at);
  const runs = joined(chosen.map((at) => wholeQuotation(passage.text, spans, at)));
  return {
    highlights: runs.map(([from, to]) =>
      statement(bound, candidate, [spans[from]?.[0] ?? 0, spans[to]?.[1] ?? 0], to),
    ),
    sentence: chosen[0],
  };
};
