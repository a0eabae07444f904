import type { Passage } from '../../corpus/index.ts';
import type { OverviewIntent } from '../../language/index.ts';
import type { BoundQuestion } from '../boundQuestion.ts';
import type { RankedPassage } from '../rankPassages.ts';

/** What an overview is made of. */
export interface OverviewRequest {
  readonly intent: OverviewIntent;
  readonly bound: BoundQuestion;
  /** That the first passage answers. */
  readonly confidence: number;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** The passages of some articles, ranked in the same way. */
  readonly rankIn: (articles: ReadonlySet<string>) => Promise<readonly RankedPassage[]>;
}

/** An overview has so many sentences at most. */
export const MOST_SENTENCES = 4;
/** So much of a topic's weight must be in what is told, or in its title. */
const COVERED = 0.6;

export const articleOf = ({ candidate }: RankedPassage): string => candidate.passage.article.id;
/** When its article appeared, in ms since 1970; before everything where that is not stated. */
export const dayOf = ({ article }: Passage): number =>
  Date.parse(article.publishedAt ?? '') || Number.NEGATIVE_INFINITY;

/** Which of a topic's terms a passage holds, or has stated of it. */
const heldBy = ({ idf }: BoundQuestion, { candidate, scan }: RankedPassage): boolean[] =>
  idf.map((_, place) => Math.max(scan.present[place] ?? 0, candidate.stated[place] ?? 0) > 0);

/** The share of a topic's weight that some of its terms have. */
export const shareOf = ({ idf, weight }: BoundQuestion, held: readonly boolean[]): number =>
  weight === 0 ? 0 : idf.reduce((sum, each, place) => sum + (held[place] ? each : 0), 0) / weight;

/** Whether passages together are about a topic: they have most of it, and all of its names. */
export const isAbout = (bound: BoundQuestion, passages: readonly RankedPassage[]): boolean => {
  const all = passages.map((one) => heldBy(bound, one));
  const held = bound.idf.map((_, place) => all.some((one) => one[place]));
  return shareOf(bound, held) >= COVERED && bound.isName.every((is, place) => !is || held[place]);
};
