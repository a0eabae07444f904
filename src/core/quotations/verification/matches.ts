import type { Passage } from '../../corpus/index.ts';
import type { Span } from '../../language/index.ts';
import type { Quotation } from '../quotation.ts';
import { type AlignedPair, type Alignment, alignWords } from './alignWords.ts';
import type { ClaimedPeople } from './claimedPeople.ts';
import { cutOutOf } from './cutOut.ts';
import { foundWords } from './foundWords.ts';
import { withTurnsShown } from './leftOut.ts';
import type { QuoteWord } from './quoteWords.ts';
import { isQuotedInTurn, type Stream, streamsOf } from './streams.ts';

/** A candidate passage, with its words and all its quotations. */
interface ReadPassage {
  readonly passage: Passage;
  readonly words: readonly QuoteWord[];
  readonly quotations: readonly Quotation[];
}

/** A claim aligned with words of a passage. */
export interface Match {
  readonly passage: Passage;
  readonly stream: Stream;
  /** All quotations of the passage. */
  readonly quotations: readonly Quotation[];
  readonly alignment: Alignment;
  /** Whether the speaker is a person the claim may refer to. */
  readonly agrees: boolean;
  /** Whether the article gives only the claimed surname of the speaker. */
  readonly isNamesake: boolean;
  /** The whole sentence, if exact words are cut out of one that changes their meaning. */
  readonly around: Span | null;
}

/** Weight of a word: 1 for a word found once in the corpus, less for common words. */
export type WordWeight = (word: QuoteWord) => number;

const stretchOf = (pairs: readonly AlignedPair[]): [number, number] | null => {
  const said = pairs.flatMap(({ said: word }) => word ?? []);
  const [first, last] = [said[0], said.at(-1)];
  return first && last ? [first.start, last.end] : null;
};

/** Compares the words of a claim, `claimed` as a text, with every stream of a passage. */
export const matchesIn = (
  { passage, words, quotations }: ReadPassage,
  claim: readonly QuoteWord[],
  claimed: string,
  { people, namesakes, isNamed }: ClaimedPeople,
  weightOf: WordWeight,
): Match[] =>
  streamsOf(words, quotations).flatMap((stream): Match[] => {
    if (stream.words.length === 0) return [];
    const aligned = alignWords(claim, stream.words, weightOf);
    const alignment = withTurnsShown(aligned, stream.words, passage.text);
    const stretch = stretchOf(alignment.pairs);
    if (!stretch || isQuotedInTurn(stretch, stream, quotations)) return [];
    const agrees = stream.speaker !== null && (!isNamed || people.has(stream.speaker.person));
    const isNamesake = !agrees && namesakes.has(stream.speaker?.person ?? '');
    const match: Match = { passage, stream, quotations, alignment, agrees, isNamesake, around: null };
    const isOthers = stream.speaker !== null && !agrees && !isNamesake;
    if (stream.standing !== 'quoted' || !alignment.isExact || isOthers) return [match];
    const found = foundWords(match);
    return [{ ...match, around: found && cutOutOf(found, quotations, claimed) }];
  });
