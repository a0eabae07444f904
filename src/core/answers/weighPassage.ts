import { BM25, type ForwardIndex, firstOccurrenceOf, saturation, TITLE_WEIGHT } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';
import { FEATURE_AT } from './features.ts';
import { bestWindow, orderedPairs } from './proximity.ts';
import type { PassageScan } from './scanPassage.ts';

/** 1 where the best sentence holds the type of thing asked for, -1 where it does not, 0 where the type is open. */
const answerTypeHeld = ({ question }: BoundQuestion, { bestHasCandidate }: PassageScan): number => {
  if (question.type === 'other') return 0;
  return bestHasCandidate ? 1 : -1;
};

/** Writes what the passage that was just scanned says by itself into the features that begin at `row`. */
export const weighPassage = (
  bound: BoundQuestion,
  index: ForwardIndex,
  scan: PassageScan,
  passage: number,
  features: Float64Array,
  row: number,
): void => {
  const { idf, asked, isName } = bound;
  const length = firstOccurrenceOf(index, passage + 1) - firstOccurrenceOf(index, passage);
  const saturated = saturation(length, index.averageLength);
  let bm25 = 0;
  let coverage = 0;
  let title = 0;
  let spelling = 0;
  let missingNames = 0;
  for (let place = 0; place < idf.length; place += 1) {
    const weight = idf[place] as number;
    const count = scan.counts[place] as number;
    const titled = scan.inTitle[place] as number;
    bm25 += weight * ((count * (BM25.k + 1)) / (count + saturated) + titled * TITLE_WEIGHT);
    coverage += weight * Math.max(titled, scan.present[place] as number);
    spelling += weight * (scan.spelled[place] as number);
    title += weight * titled;
    if (isName[place] && count === 0 && titled === 0) missingNames += weight;
  }
  const beyondTitle = bound.weight - title;
  features[row + FEATURE_AT.bm25] = bm25;
  features[row + FEATURE_AT.coverage] = coverage;
  features[row + FEATURE_AT.window] = bestWindow(scan.places, scan.positions, idf, scan.scratch);
  features[row + FEATURE_AT.pairs] = orderedPairs(scan.places, scan.positions, asked, idf, scan.scratch);
  features[row + FEATURE_AT.title] = title;
  features[row + FEATURE_AT.spelling] = spelling;
  features[row + FEATURE_AT.missingNames] = missingNames;
  features[row + FEATURE_AT.sentenceBeyondTitle] = beyondTitle > 0 ? scan.bestBeyondTitle / beyondTitle : 0;
  features[row + FEATURE_AT.answerType] = answerTypeHeld(bound, scan);
  features[row + FEATURE_AT.lead] = scan.bestSentence === index.firstSentence[passage] ? 1 : 0;
};
