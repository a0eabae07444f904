import { pointsBack } from '../language/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';
import { hasKind, holdsKind } from './answerKind.ts';
import type { BoundSpeaker } from './bindSpeaker.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import type { RankedPassage } from './rankPassages.ts';
import { type StatedCandidate, strengthsOf } from './scanPassage.ts';
import { contradicts } from './support.ts';

/**
 * A question for somebody's words wants these, not the words around them. A passage where the person speaks is about seven
 * times as likely to answer; one where they speak of all that is asked, another fifty times. Set by hand: the development
 * sets ask too few such questions to fit it.
 */
const SPEAKS = 2;
const SPEAKS_OF_IT = 4;
/** What another passage of the article says counts for so much: an article names its matter once, and then who said what. */
const AROUND = 0.7;

/** The places of a candidate's sentences that hold words which the person asked for says; undefined where there are none. */
export const spokenSentences = ({ spoken, sentences }: StatedCandidate): number[] | undefined =>
  spoken &&
  sentences.flatMap(({ span: [start, end] }, at) =>
    spoken.some((span) => span[0] < end && span[1] > start) ? [at] : [],
  );

/** Ranks again where somebody's words are asked for. */
export const preferSpoken = (
  { idf }: BoundQuestion,
  speaker: BoundSpeaker | undefined,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] => {
  if (!speaker) return ranked;
  const about = idf.map((weight, place) => (speaker.places.includes(place) ? 0 : weight));
  const whole = about.reduce((sum, weight) => sum + weight, 0);
  /** How much of what is asked about some sentences of a candidate hold, from one up to another. */
  const shareOf = ({ hits, sentences }: StatedCandidate, first: number, end: number): number => {
    if (whole === 0) return 1;
    const [from, to] = [sentences[first]?.firstHit ?? 0, sentences[end - 1]?.endHit ?? 0];
    const held = strengthsOf(hits, from, to, about.length);
    return held.reduce((sum, strength, place) => sum + strength * (about[place] as number), 0) / whole;
  };
  /** The greatest share that a passage of each article has. */
  const inArticle = new Map<string, number>();
  for (const { candidate } of speaker.isUttered ? ranked : []) {
    const { id } = candidate.passage.article;
    inArticle.set(id, Math.max(shareOf(candidate, 0, candidate.sentences.length), inArticle.get(id) ?? 0));
  }
  return ranked
    .map((one) => {
      const { candidate, score } = one;
      const said = spokenSentences(candidate);
      if (!said) return one;
      const shares = said.map((at) => shareOf(candidate, at, at + 1));
      const around = inArticle.get(candidate.passage.article.id) ?? 0;
      return { ...one, score: score + SPEAKS + SPEAKS_OF_IT * Math.max(...shares, AROUND * around) };
    })
    .sort((a, b) => b.score - a.score);
};

/** Passages less likely than the first by no more than this, as a logarithm of odds, answer as well as it. */
const AS_GOOD = 1;

const dayOf = ({ candidate }: RankedPassage): number =>
  Date.parse(candidate.passage.article.publishedAt ?? '') || Number.NEGATIVE_INFINITY;

/** Puts the newest first of those that answer as well as the first, where the newest is asked for; undated ones last. */
export const preferNewest = (
  { isLatest }: AnalysedQuestion,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] => {
  const [first] = ranked;
  if (!isLatest || !first) return ranked;
  const asGood = ranked.filter(({ score }) => first.score - score <= AS_GOOD);
  const newest = asGood.reduce((best, one) => (dayOf(one) > dayOf(best) ? one : best));
  if (newest === first) return ranked;
  // Scores stay in order: how far passages are apart decides how many are shown.
  return [{ ...newest, score: first.score }, ...ranked.filter((one) => one !== newest)];
};

/**
 * Puts the passage that states what is asked for right behind the one that raises it, so that the two are cited together: the first
 * holds nothing of the kind asked for, the next of its article takes it up and does ("one member state …", "that country was …").
 */
export const preferStated = (
  { question: { type } }: BoundQuestion,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] => {
  const [first, ...others] = ranked;
  if (!first || !hasKind(type) || first.scan.holdsKind) return ranked;
  const { article, paragraph } = first.candidate.passage;
  const next = others.find(
    ({ candidate: { passage } }) => passage.article.id === article.id && passage.paragraph === paragraph + 1,
  );
  if (!next || !pointsBack(next.candidate.passage.text) || !holdsKind(type, next.candidate, 0)) return ranked;
  return [first, { ...next, score: first.score }, ...others.filter((one) => one !== next)];
};

/** So many passages are held against the question; one that contradicts it is a third as likely. Set by hand. */
const HELD_AGAINST = 10;
const CONTRADICTING = 1.1;

/** Ranks those behind that tell of another country, month, year or office than the question; see `contradicts`. */
export const preferConsistent = (
  bound: BoundQuestion,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] =>
  [
    ...ranked
      .slice(0, HELD_AGAINST)
      .map((one) =>
        contradicts(bound, one.candidate, one.scan) ? { ...one, score: one.score - CONTRADICTING } : one,
      ),
    ...ranked.slice(HELD_AGAINST),
  ].sort((a, b) => b.score - a.score);
