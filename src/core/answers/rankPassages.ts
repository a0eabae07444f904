import { BM25, saturation, TITLE_WEIGHT } from '../search/index.ts';
import { hasKind, isTelling } from './answerKind.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import {
  nearestOf,
  type RankingFeature,
  type RankingFeatures,
  type RankingWeights,
  TENFOLD,
} from './features.ts';
import { type PassageScan, type StatedCandidate, scanPassage } from './scanPassage.ts';

const WINDOW = 15;
/** Neighbours in the question may have this many more words between them in the passage. */
const SLACK = 1;
const LEAST_REACH = 2;

/**
 * Returns the greatest weight of different terms within 15 words. `places` and `positions` are the occurrences in order;
 * `idf` is the weight of each place.
 */
export const bestWindow = (
  places: readonly number[],
  positions: readonly number[],
  idf: readonly number[],
): number => {
  let best = 0;
  let from = 0;
  let weight = 0;
  const inside = new Array<number>(idf.length).fill(0);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    if (inside[place] === 0) weight += idf[place] as number;
    inside[place] = (inside[place] as number) + 1;
    for (; (positions[at] as number) - (positions[from] as number) > WINDOW; from += 1) {
      const left = places[from] as number;
      inside[left] = (inside[left] as number) - 1;
      if (inside[left] === 0) weight -= idf[left] as number;
    }
    if (weight > best) best = weight;
  }
  return best;
};

/**
 * Returns the weight of neighbouring question terms that the passage holds in the same order and as near. Each pair counts
 * the lesser of two weights (sequential dependence, Metzler and Croft 2005). `asked`: each place's position in the question.
 */
export const orderedPairs = (
  places: readonly number[],
  positions: readonly number[],
  asked: readonly number[],
  idf: readonly number[],
): number => {
  let sum = 0;
  const counted = new Array<number>(idf.length).fill(0);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    if (place + 1 >= idf.length || counted[place] === 1) continue;
    const reach = Math.max(LEAST_REACH, (asked[place + 1] as number) - (asked[place] as number) + SLACK);
    for (let next = at + 1; next < places.length; next += 1) {
      if ((positions[next] as number) - (positions[at] as number) > reach) break;
      if (places[next] !== place + 1) continue;
      sum += Math.min(idf[place] as number, idf[place + 1] as number);
      counted[place] = 1;
      break;
    }
  }
  return sum;
};

/** Returns 1 if a scan holds the kind of thing asked for, -1 if not. */
const kindHeld = ({ holdsKind }: PassageScan): number => (holdsKind ? 1 : -1);

/** Returns the features of a scanned candidate by itself; the caller sets `neighbour` and `article`, which are 0 here. */
const weighPassage = (
  bound: BoundQuestion,
  { passage, length, nearness, stated }: StatedCandidate,
  scan: PassageScan,
): Record<RankingFeature, number> => {
  const { idf, asked, isName } = bound;
  const { type, isNegated, isOverview } = bound.question;
  const saturated = saturation(length, bound.averageLength);
  let bm25 = 0;
  let coverage = 0;
  let title = 0;
  let spelling = 0;
  let missingNames = 0;
  let names = 0;
  let namesMet = 0;
  let wordsMet = 0;
  for (let place = 0; place < idf.length; place += 1) {
    const weight = idf[place] as number;
    const count = scan.counts[place] as number;
    const titled = stated[place] as number;
    bm25 += weight * ((count * (BM25.k + 1)) / (count + saturated) + titled * TITLE_WEIGHT);
    const held = Math.max(titled, scan.present[place] as number);
    coverage += weight * held;
    if (isName[place]) {
      names += 1;
      namesMet += held;
      if (count === 0 && titled === 0) missingNames += weight;
    } else wordsMet += held;
    spelling += weight * (scan.spelled[place] as number);
    title += weight * titled;
  }
  const beyondTitle = bound.weight - title;
  return {
    bm25,
    coverage,
    window: bestWindow(scan.places, scan.positions, idf),
    pairs: orderedPairs(scan.places, scan.positions, asked, idf),
    title,
    spelling,
    missingNames,
    sentenceBeyondTitle: beyondTitle > 0 ? scan.bestBeyondTitle / beyondTitle : 0,
    answerType: hasKind(type) && !isTelling(type) ? kindHeld(scan) : 0,
    tellingType: (isTelling(type) ? kindHeld(scan) : 0) + (isNegated ? (scan.denies ? 1 : -1) : 0),
    answerNear: scan.answersNear,
    lead: scan.bestSentence === 0 ? 1 : 0,
    overviewLead: isOverview && passage.paragraph === 1 ? 1 : 0,
    neighbour: 0,
    article: 0,
    namesMet: names > 0 ? namesMet / names : 0,
    wordsMet: names < idf.length ? wordsMet / (idf.length - names) : 0,
    nearness: TENFOLD * (nearness === undefined ? 0 : nearestOf(nearness)),
    nearnessBefore: TENFOLD * (nearness?.before ?? nearness?.passage ?? 0),
  };
};

/** A candidate with its features and its score. */
export interface RankedPassage {
  readonly candidate: StatedCandidate;
  readonly scan: PassageScan;
  readonly features: RankingFeatures;
  readonly score: number;
}

/** Returns the weighted sum of a passage's features. Written out for the same reason as `scoreSentence`. */
export const scorePassage = (features: RankingFeatures, weights: RankingWeights): number =>
  weights.bm25 * features.bm25 +
  weights.coverage * features.coverage +
  weights.window * features.window +
  weights.pairs * features.pairs +
  weights.title * features.title +
  weights.spelling * features.spelling +
  weights.missingNames * features.missingNames +
  weights.sentenceBeyondTitle * features.sentenceBeyondTitle +
  weights.answerType * features.answerType +
  weights.tellingType * features.tellingType +
  weights.answerNear * features.answerNear +
  weights.lead * features.lead +
  weights.overviewLead * features.overviewLead +
  weights.neighbour * features.neighbour +
  weights.article * features.article +
  weights.namesMet * features.namesMet +
  weights.wordsMet * features.wordsMet +
  weights.nearness * features.nearness +
  weights.nearnessBefore * features.nearnessBefore;

/** Ranks candidates for a question, best first; ties stay in the order given. */
export const rankPassages = (
  bound: BoundQuestion,
  candidates: readonly StatedCandidate[],
  weights: RankingWeights,
): RankedPassage[] => {
  const byArticle = new Map<string, Pick<RankedPassage, 'candidate' | 'features'>[]>();
  let total = 0;
  const weighed = candidates.map((candidate) => {
    const scan = scanPassage(bound, candidate);
    const features = weighPassage(bound, candidate, scan);
    const one = { candidate, scan, features };
    const { id } = candidate.passage.article;
    const others = byArticle.get(id);
    if (others) others.push(one);
    else byArticle.set(id, [one]);
    total += features.bm25;
    return one;
  });
  return weighed
    .map(({ candidate, scan, features }): RankedPassage => {
      const { article, paragraph } = candidate.passage;
      let sum = 0;
      let near = 0;
      for (const other of byArticle.get(article.id) ?? []) {
        const { bm25 } = other.features;
        sum += bm25;
        if (Math.abs(other.candidate.passage.paragraph - paragraph) === 1 && bm25 > near) near = bm25;
      }
      features.neighbour = near / (bound.weight || 1);
      features.article = sum / (total || 1);
      return { candidate, scan, features, score: scorePassage(features, weights) };
    })
    .sort((a, b) => b.score - a.score);
};
