import type { Passage } from '../../corpus/index.ts';
import type { OverviewIntent } from '../../language/index.ts';
import type { SpokenBy } from '../bindSpeaker.ts';
import type { BoundQuestion } from '../boundQuestion.ts';
import type { RankedPassage } from '../rankPassages.ts';

/** The input of an overview. */
export interface OverviewRequest {
  readonly intent: OverviewIntent;
  readonly bound: BoundQuestion;
  /** The name of the office holder if the topic names an office. */
  readonly holder: string | undefined;
  readonly spokenBy: SpokenBy | undefined;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** The articles to answer from; all by default. */
  readonly among: ReadonlySet<string> | undefined;
  /** Ranks the passages of the given articles, or of all, in the same way; at most `limit`, as many as `ranked` by default. */
  readonly rankIn: (
    articles: ReadonlySet<string> | undefined,
    limit?: number,
  ) => Promise<readonly RankedPassage[]>;
}

/** Maximum sentences of an overview. */
export const MOST_SENTENCES = 4;
/** Share of a topic's weight that the passages or their titles must hold. */
const COVERED = 0.6;

export const articleOf = ({ candidate }: RankedPassage): string => candidate.passage.article.id;
/** Returns the publication time of its article in ms since 1970; minus infinity if the article does not state it. */
export const dayOf = ({ article }: Passage): number =>
  Date.parse(article.publishedAt ?? '') || Number.NEGATIVE_INFINITY;

/** Returns, for each term of a topic, whether a passage holds it or has it stated of it. */
const heldBy = ({ idf }: BoundQuestion, { candidate, scan }: RankedPassage): boolean[] =>
  idf.map((_, place) => Math.max(scan.present[place] ?? 0, candidate.stated[place] ?? 0) > 0);

/** Returns the share of a topic's weight that the held terms have. */
export const shareOf = ({ idf, weight }: BoundQuestion, held: readonly boolean[]): number =>
  weight === 0 ? 0 : idf.reduce((sum, each, place) => sum + (held[place] ? each : 0), 0) / weight;

/** Returns whether passages together are about a topic: they hold most of its weight and all of its names. */
export const isAbout = (bound: BoundQuestion, passages: readonly RankedPassage[]): boolean => {
  const all = passages.map((one) => heldBy(bound, one));
  const held = bound.idf.map((_, place) => all.some((one) => one[place]));
  return shareOf(bound, held) >= COVERED && bound.isName.every((is, place) => !is || held[place]);
};
