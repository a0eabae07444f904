import { pointsBack } from '../language/index.ts';
import type { AnalysedQuestion } from './analyseQuestion.ts';
import { hasKind, holdsKind } from './answerKind.ts';
import type { BoundSpeaker } from './bindSpeaker.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import type { RankedPassage } from './rankPassages.ts';
import { type StatedCandidate, strengthsOf } from './scanPassage.ts';
import { contradicts } from './support.ts';

/**
 * Added to log odds if a question asks for a speaker's words. A passage that quotes the speaker is about seven times as
 * likely to answer (`SPEAKS`). A quotation with all that is asked makes it another fifty times as likely. Set by hand: the
 * development sets ask too few such questions to fit it.
 */
const SPEAKS = 2;
const SPEAKS_OF_IT = 4;
/**
 * Weight of the question's terms in another passage of the article: an article names its matter once, then quotes people.
 */
const AROUND = 0.7;

/**
 * Returns the places of the sentences that hold the speaker's words; undefined if the candidate does not quote the speaker.
 */
export const spokenSentences = ({ spoken, sentences }: StatedCandidate): number[] | undefined =>
  spoken &&
  sentences.flatMap(({ span: [start, end] }, at) =>
    spoken.some((span) => span[0] < end && span[1] > start) ? [at] : [],
  );

/** Raises passages that quote the speaker, if the question asks for a speaker's words. */
export const preferSpoken = (
  { idf }: BoundQuestion,
  speaker: BoundSpeaker | undefined,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] => {
  if (!speaker) return ranked;
  const about = idf.map((weight, place) => (speaker.places.includes(place) ? 0 : weight));
  const whole = about.reduce((sum, weight) => sum + weight, 0);
  /** Returns the share of the question's weight, without the speaker's terms, in the sentences from `first` up to `end`. */
  const shareOf = ({ hits, sentences }: StatedCandidate, first: number, end: number): number => {
    if (whole === 0) return 1;
    const [from, to] = [sentences[first]?.firstHit ?? 0, sentences[end - 1]?.endHit ?? 0];
    const held = strengthsOf(hits, from, to, about.length);
    return held.reduce((sum, strength, place) => sum + strength * (about[place] as number), 0) / whole;
  };
  /** The greatest share in a passage of each article, by article id. */
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

/** Log-odds distance from the first passage within which others answer as well as it. */
const AS_GOOD = 1;

const dayOf = ({ candidate }: RankedPassage): number =>
  Date.parse(candidate.passage.article.publishedAt ?? '') || Number.NEGATIVE_INFINITY;

/**
 * Puts the newest of the passages that answer as well as the first in front, if the question asks for the newest. Undated
 * ones count as oldest.
 */
export const preferNewest = (
  { isLatest }: AnalysedQuestion,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] => {
  const [first] = ranked;
  if (!isLatest || !first) return ranked;
  const asGood = ranked.filter(({ score }) => first.score - score <= AS_GOOD);
  const newest = asGood.reduce((best, one) => (dayOf(one) > dayOf(best) ? one : best));
  if (newest === first) return ranked;
  // Scores stay in order: the distances between them decide how many passages are shown.
  return [{ ...newest, score: first.score }, ...ranked.filter((one) => one !== newest)];
};

/**
 * Puts the passage that states the answer right after the first one, so that the bot cites both together. Applies if the
 * first passage holds nothing of the kind asked for. The next passage of its article must refer back and hold such a thing
 * ("one member state …", "that country was …").
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

/** Number of passages compared with the question; a contradicting one is a third as likely to answer. Set by hand. */
const HELD_AGAINST = 10;
const CONTRADICTING = 1.1;

/** Lowers passages that name another country, month, year or office than the question; see `contradicts`. */
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
