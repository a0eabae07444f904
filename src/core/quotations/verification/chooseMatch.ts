import type { AlignedPair } from './alignWords.ts';
import type { Match } from './matches.ts';

/**
 * From this similarity on, words are close. Measured on two corpora of news: all but a few in a thousand of their
 * quotations with every third word of meaning replaced are above it, and so are three in a thousand of the other corpus.
 */
const CLOSE = 0.6;
/** What a quotation counts for more than the reporter's words, and one of the claimed speaker more than another's. */
const PREFERENCE = 0.1;

/** Whose exact words are taken first. */
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
/** Inside one passage: of a quotation and one inside it, the inner. */
const byWidth = (a: Match, b: Match): number => a.stream.words.length - b.stream.words.length;

/** The same word, or one mistyped. */
const isSlip = ({ given, said, same }: AlignedPair): boolean =>
  same || (given?.isMistyped === true && given.term === said?.term);

/** The best of each passage first, then the best of these, in the order of the passages where nothing tells them apart. */
const choose = (
  passages: readonly (readonly Match[])[],
  fits: (match: Match) => boolean,
  compare: (a: Match, b: Match) => number,
): Match | undefined =>
  passages
    .flatMap((matches) => matches.filter(fits).sort((a, b) => compare(a, b) || byWidth(a, b))[0] ?? [])
    .sort((a, b) => compare(a, b) || isSecondhand(a) - isSecondhand(b))[0];

/**
 * The match that decides, out of those of each passage: exact words before close ones, quoted ones before the reporter's,
 * those of the claimed speaker before others. `exactOnly`: there are too few words to call any close, but for slips of typing.
 */
export const chooseMatch = (passages: readonly (readonly Match[])[], exactOnly: boolean): Match | undefined =>
  choose(passages, ({ alignment }) => alignment.isExact, byExactness) ??
  (exactOnly
    ? choose(passages, ({ alignment }) => alignment.pairs.every(isSlip), byExactness)
    : choose(passages, ({ alignment }) => alignment.similarity >= CLOSE, byCloseness));
