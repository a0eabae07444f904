import {
  AUXILIARIES,
  CONJUNCTIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_NOUNS,
  TIME_WORDS,
} from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';

/** Whether a word is an adverb: a time, or a word in -ly. */
export const isAdverb = (lower: string): boolean =>
  TIME_WORDS.has(lower) ||
  (lower.length > 4 &&
    lower.endsWith('ly') &&
    !['family', 'ally', 'july', 'italy', 'bully', 'assembly'].includes(lower));

/** Adjectives that follow their noun and attach other nouns to it: "a person close to the minister". */
export const POSTPOSED = new Set(['close', 'familiar', 'privy', 'involved', 'present']);

/** Whether a token cannot be part of a noun phrase. */
export const blocksNoun = (token: Token): boolean =>
  token.kind !== 'word' ||
  PREPOSITIONS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  CONJUNCTIONS.has(token.lower) ||
  (AUXILIARIES.has(token.lower) && !token.capital) ||
  SUBJECT_PRONOUNS.has(token.lower);

/** Returns the last token at or before `i` that is no adverb, auxiliary or time ("Thursday", "last week"). */
export const skipAdverbsBack = (reading: Reading, i: number, floor: number): number => {
  const { tokens } = reading.stream;
  let at = i;
  for (;;) {
    const token = tokens[at];
    if (!token || at < floor || token.kind !== 'word') return at;
    // "Sybiha on Thursday called"
    if (token.lower === 'on' && at < i && TIME_WORDS.has(tokens[at + 1]?.lower ?? '')) {
      at--;
      continue;
    }
    if (
      TIME_NOUNS.has(token.lower) &&
      /^(?:last|this|next|same|that|earlier|late|early|each|every|the|one|few|two|three)$/.test(
        tokens[at - 1]?.lower ?? '',
      )
    )
      at -= 2;
    else if (
      !reading.nameAt[at] &&
      (isAdverb(token.lower) ||
        AUXILIARIES.has(token.lower) ||
        token.lower === 'never' ||
        token.lower === 'not')
    )
      at--;
    else return at;
  }
};

/** Whether a name itself ends in ’s: "“…,” Brunby’s said". No owned thing can be "said". */
export const isNamedInS = ({ nameAt, stream: { tokens } }: Reading, at: number): boolean =>
  tokens[at]?.possessive === true &&
  nameAt[at]?.to === at + 1 &&
  /^(?:said|says|wrote|told|added)$/.test(tokens[at + 1]?.lower ?? '');
