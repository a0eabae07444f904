import type { AlignedPair } from './alignWords.ts';
import type { Match } from './matches.ts';

/**
 * Minimum similarity of close words. Measured on two corpora of news. All but a few in a thousand of a corpus’s own
 * quotations, with every third content word replaced, are above it. Three in a thousand of the other corpus’s quotations are
 * above it too.
 */
const CLOSE = 0.6;
/** Bonus of a quotation over the reporter’s words, and of the claimed speaker over another. */
const PREFERENCE = 0.1;

/** Rank of a match with exact words; the lowest rank wins. */
const exactRank = ({ stream, agrees, isNamesake, around }: Match): number => {
  if (stream.standing !== 'quoted') return stream.standing === 'reported' ? 5 : 6;
  if (stream.speaker === null || isNamesake) return around ? 3 : 2;
  if (agrees) return around ? 1 : 0;
  return 4;
};

const isSecondhand = ({ stream }: Match): number => Number(stream.quotations[0]?.secondhand === true);

const closeness = ({ stream, agrees, alignment }: Match): number =>
  alignment.similarity + (stream.standing === 'quoted' ? PREFERENCE : 0) + (agrees ? PREFERENCE : 0);

const byExactness = (a: Match, b: Match): number => exactRank(a) - exactRank(b);
const byCloseness = (a: Match, b: Match): number => closeness(b) - closeness(a);
/** Inside one passage, the inner of two nested quotations comes first. */
const byWidth = (a: Match, b: Match): number => a.stream.words.length - b.stream.words.length;

/** Whether the words are the same, or the given one is a misspelling of the other. */
const isSlip = ({ given, said, same }: AlignedPair): boolean =>
  same || (given?.isMistyped === true && given.term === said?.term);

/** Returns the best of the passages’ best matches. The order of the passages decides ties. */
const choose = (
  passages: readonly (readonly Match[])[],
  fits: (match: Match) => boolean,
  compare: (a: Match, b: Match) => number,
): Match | undefined =>
  passages
    .flatMap((matches) => matches.filter(fits).sort((a, b) => compare(a, b) || byWidth(a, b))[0] ?? [])
    .sort((a, b) => compare(a, b) || isSecondhand(a) - isSecondhand(b))[0];

/**
 * Returns the match that decides the verdict. Prefers exact words to close ones, quotations to the reporter’s words, and the
 * claimed speaker to others. `exactOnly`: the claim is too short for close matches, so only exact words and misspellings
 * count.
 */
export const chooseMatch = (passages: readonly (readonly Match[])[], exactOnly: boolean): Match | undefined =>
  choose(passages, ({ alignment }) => alignment.isExact, byExactness) ??
  (exactOnly
    ? choose(passages, ({ alignment }) => alignment.pairs.every(isSlip), byExactness)
    : choose(passages, ({ alignment }) => alignment.similarity >= CLOSE, byCloseness));
