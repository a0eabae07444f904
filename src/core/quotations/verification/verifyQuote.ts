import type { Passage } from '../../corpus/index.ts';
import { cut } from '../../language/index.ts';
import type { SpeakerIndex } from '../people/speakerIndex.ts';
import type { Quotation } from '../quotation.ts';
import type { TextIndex } from '../textIndex.ts';
import { candidatePassages } from './candidates.ts';
import { chooseMatch } from './chooseMatch.ts';
import { claimedPeople } from './claimedPeople.ts';
import { differencesOf, foundWords } from './foundWords.ts';
import { type Match, matchesIn, type WordWeight } from './matches.ts';
import { parseClaim } from './parseClaim.ts';
import { type QuoteWord, quoteWords } from './quoteWords.ts';
import type { Claim, Verdict, Verification } from './verification.ts';

/** The corpus that claims are checked against. */
export interface VerificationCorpus {
  readonly texts: TextIndex;
  /** Returns at least the speakers whose names may match the typed name. */
  speakersNear(typed: string): Promise<SpeakerIndex>;
  /** Returns the quotations of a passage that `texts` found, in reading order. */
  quotationsIn(passage: Passage): readonly Quotation[];
  /** Returns passages that have a quotation of function words alone, such as "we", "will" and "it", which no index finds. */
  withoutTerms(): Promise<readonly Passage[]>;
}

/** A claim with fewer content words must match word for word, because a close match would be chance. */
const FEW_WORDS = 3;
/**
 * Function words weigh little. Other words weigh at least `least`, however common they are in a small corpus. `unknown` is
 * for words that the corpus does not have, whose rarity is unknown.
 */
const WEIGHT = { functionWord: 0.1, least: 0.25, unknown: 0.6 } as const;
const NEAREST = 3;
/** Minimum similarity of a near passage; below it the shared words are chance. */
const NEAR = 0.2;

const verdictOf = ({ stream, agrees, isNamesake, alignment, around }: Match): Verdict => {
  if (stream.standing !== 'quoted') return 'reporter';
  if (around) return 'cut';
  if (stream.speaker === null || isNamesake) return 'unattributed';
  if (!agrees) return 'other-speaker';
  return alignment.isExact ? 'verbatim' : 'altered';
};

const nearestOf = (passages: readonly (readonly Match[])[]): Passage[] =>
  passages
    .flatMap((matches) => matches.find(({ stream }) => stream.standing === 'reporter') ?? [])
    .filter(({ alignment }) => alignment.similarity >= NEAR)
    .sort((a, b) => b.alignment.similarity - a.alignment.similarity)
    .slice(0, NEAREST)
    .map(({ passage }) => passage);

/** Returns the weights of the words of a claim and of its candidate passages. */
const weigh = async (words: readonly QuoteWord[], texts: TextIndex): Promise<WordWeight> => {
  const counts = await texts.countTerms([...new Set(words.map(({ term }) => term))]);
  return ({ term }) => {
    if (term === '') return WEIGHT.functionWord;
    const { passages, rarity } = counts.get(term) ?? { passages: 0, rarity: 0 };
    return passages === 0 ? WEIGHT.unknown : Math.max(WEIGHT.least, rarity);
  };
};

/**
 * Returns the words of a claim. Replaces each term that the corpus does not have by the most frequent term it may misspell.
 */
const mended = async (words: readonly QuoteWord[], texts: TextIndex): Promise<readonly QuoteWord[]> => {
  const terms = [...new Set(words.map(({ term }) => term).filter((term) => term !== ''))];
  const counts = await texts.countTerms(terms);
  const slips = new Map<string, string>();
  for (const term of terms) {
    if ((counts.get(term)?.passages ?? 0) > 0) continue;
    const like = await texts.countTerms(await texts.spelledLike(term));
    const [best] = [...like].sort(([, a], [, b]) => b.passages - a.passages);
    if (best) slips.set(term, best[0]);
  }
  return words.map((word) => {
    const term = slips.get(word.term);
    return term === undefined ? word : { ...word, term, isMistyped: true };
  });
};

const verifyClaim = async (claim: Claim, corpus: VerificationCorpus): Promise<Verification> => {
  const { texts } = corpus;
  const words = await mended(quoteWords(claim.words), texts);
  const meaningful = words.filter(({ term }) => term !== '').length;
  const isShort = meaningful < FEW_WORDS;
  const speakers = await corpus.speakersNear(claim.speaker ?? '');
  const claimed = await claimedPeople(claim.speaker, speakers, texts);
  const favour = (passage: Passage, hasWords: (text: string) => boolean): number =>
    Math.max(
      0,
      ...corpus
        .quotationsIn(passage)
        .filter(({ span }) => hasWords(cut(passage.text, span)))
        .map(({ speaker }) => (speaker && claimed.people.has(speaker.person) ? 2 : 1)),
    );
  const candidates =
    meaningful > 0
      ? await candidatePassages(words, texts, favour)
      : words.length > 0
        ? await corpus.withoutTerms()
        : [];
  const read = candidates.map((passage) => ({
    passage,
    words: quoteWords(passage.text),
    quotations: corpus.quotationsIn(passage),
  }));
  const weightOf = await weigh([words, ...read.map((one) => one.words)].flat(), texts);
  const passages = read.map((one) => matchesIn(one, words, claim.words, claimed, weightOf));
  const match = chooseMatch(passages, isShort);
  const found = match ? foundWords(match) : null;
  if (!match || !found)
    return {
      verdict: 'not-found',
      claim,
      found: null,
      differences: [],
      nearest: nearestOf(passages),
      isShort,
    };
  const differences = differencesOf(match.alignment.pairs);
  return { verdict: verdictOf(match), claim, found, differences, nearest: [], isShort };
};

/**
 * Checks whether the corpus has these words, and returns their speaker. `speaker`: the claimed speaker; null or '' if only
 * the text may name one, in a signature ("— Name") or a label ("Name:"). Looks only at passages that share the claim’s rare
 * words. Its time therefore grows with how common these words are, not with the corpus. Throws the errors of `corpus`.
 */
export const verifyQuote = async (
  text: string,
  speaker: string | null,
  corpus: VerificationCorpus,
): Promise<Verification> => {
  const [likely, whole] = parseClaim(text, speaker?.trim() || null);
  const asWhole = whole && (await verifyClaim(whole, corpus));
  return asWhole?.found && asWhole.differences.length === 0 ? asWhole : verifyClaim(likely, corpus);
};
