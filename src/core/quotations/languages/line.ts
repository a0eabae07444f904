import type { Passage } from '../../corpus/index.ts';
import type { QuotingWords } from '../../language/index.ts';
import type { MarkedSpan } from '../text/markedSpans.ts';
import { streamOf } from '../text/tokenStream.ts';
import type { Token } from '../text/tokens.ts';
import { type NameRun, nameRuns } from './nameRuns.ts';

/** One paragraph as words; each quotation is one word. */
export interface Line {
  readonly passage: Passage;
  readonly rules: QuotingWords;
  readonly words: readonly Token[];
  /**
   * `sentenceOf`: the sentence index of each word. `sentences`: the first word of each sentence, then the number of words.
   */
  readonly sentenceOf: readonly number[];
  readonly sentences: readonly number[];
  readonly names: readonly NameRun[];
  /** The name run that each word is part of. */
  readonly nameAt: readonly (NameRun | undefined)[];
}

const straight = (token: Token): Token =>
  token.lower.includes('’') ? { ...token, lower: token.lower.replaceAll('’', "'") } : token;

/** "l’évêque": two words. */
const parted = (token: Token, elisions: RegExp | null): Token[] => {
  const elided = token.kind === 'word' && elisions ? elisions.exec(token.text)?.[0].length : undefined;
  if (elided === undefined) return [straight(token)];
  const [from, at] = [token.start, token.start + elided];
  const rest = token.text.slice(elided);
  const capital = rest !== rest.toLowerCase() && rest[0] !== rest[0]?.toLowerCase();
  return [
    straight({ ...token, text: token.text.slice(0, elided), lower: token.lower.slice(0, elided), end: at }),
    ...parted({ ...token, text: rest, lower: token.lower.slice(elided), start: at, capital }, elisions),
  ].map((word) => (word.start === from ? { ...word, capital: false } : word));
};

/** Reads `[from, to)` of a passage, each span of `quotes` as one word. */
export const readLine = (
  passage: Passage,
  rules: QuotingWords,
  quotes: readonly MarkedSpan[],
  [from, to]: readonly [number, number] = [0, passage.text.length],
): Line => {
  const stream = streamOf(passage.text, from, to, quotes);
  const words: Token[] = [];
  const sentenceOf: number[] = [];
  const sentences: number[] = [];
  for (const [at, token] of stream.tokens.entries()) {
    const sentence = stream.sentenceOf[at] ?? 0;
    if (sentence === sentences.length) sentences.push(words.length);
    for (const word of parted(token, rules.elisions)) {
      words.push(word);
      sentenceOf.push(sentence);
    }
  }
  sentences.push(words.length);
  const names = nameRuns(words, sentenceOf, rules);
  const nameAt = new Array<NameRun | undefined>(words.length);
  for (const name of names) nameAt.fill(name, name.from, name.to);
  return { passage, rules, words, sentenceOf, sentences, names, nameAt };
};

/** Returns the word range of the sentence that contains a word. */
export const sentenceBounds = ({ sentenceOf, sentences, words }: Line, at: number): [number, number] => {
  const index = sentenceOf[at] ?? 0;
  return [sentences[index] ?? 0, sentences[index + 1] ?? words.length];
};

/** Returns the text of the words `[from, to)`. */
export const textOf = ({ passage, words }: Line, from: number, to: number): string =>
  passage.text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
