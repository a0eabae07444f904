import { BM25, saturation, TITLE_WEIGHT } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import type { RankingFeature } from './features.ts';
import { bestWindow, orderedPairs } from './proximity.ts';
import type { PassageScan } from './scanPassage.ts';
import type { StatedCandidate } from './statedCandidate.ts';

/** 1 where the best sentence holds the type of thing asked for, -1 where it does not, 0 where the type is open. */
const answerTypeHeld = ({ question }: BoundQuestion, { bestHasCandidate }: PassageScan): number => {
  if (question.type === 'other') return 0;
  return bestHasCandidate ? 1 : -1;
};

/** What a candidate that was scanned says by itself; `neighbour` and `article` are 0, for whoever sees the others to set. */
export const weighPassage = (
  bound: BoundQuestion,
  { length, stated }: StatedCandidate,
  scan: PassageScan,
): Record<RankingFeature, number> => {
  const { idf, asked, isName } = bound;
  const saturated = saturation(length, bound.averageLength);
  let bm25 = 0;
  let coverage = 0;
  let title = 0;
  let spelling = 0;
  let missingNames = 0;
  for (let place = 0; place < idf.length; place += 1) {
    const weight = idf[place] as number;
    const count = scan.counts[place] as number;
    const titled = stated[place] as number;
    bm25 += weight * ((count * (BM25.k + 1)) / (count + saturated) + titled * TITLE_WEIGHT);
    coverage += weight * Math.max(titled, scan.present[place] as number);
    spelling += weight * (scan.spelled[place] as number);
    title += weight * titled;
    if (isName[place] && count === 0 && titled === 0) missingNames += weight;
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
    answerType: answerTypeHeld(bound, scan),
    lead: scan.bestSentence === 0 ? 1 : 0,
    neighbour: 0,
    article: 0,
  };
};
