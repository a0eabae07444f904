import { OPEN_ENDED, SENTENCE_STARTERS } from '../../language/index.ts';
import type { MarkedSpan } from './markedSpans.ts';
import { pushTokens, quoteToken, type Token } from './tokens.ts';

/** A stretch of text as tokens, each quotation as a single token, with its sentence boundaries. */
export interface TokenStream {
  readonly tokens: readonly Token[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: readonly number[];
  /** First token of each sentence, and the number of tokens as a last entry. */
  readonly sentences: readonly number[];
}

const endsSentence = /[.?!…]["'”’»\s)\]]*$/u;
const TERMINAL = new Set(['.', '?', '!', '…']);
const CLOSING = new Set([')', ']']);
const dash = /^[-–—―]$/u;
const inDateline = /^[,()./]$/;
const DATELINE = 10;

/** Whether a quotation’s text ends a sentence: “… peace.” */
export const quoteEndsSentence = (text: string, { inner: [from, to] }: MarkedSpan): boolean =>
  endsSentence.test(text.slice(Math.max(from, to - 6), to));

/** "Washington (AFP) –", "RENO, Nev. (AP) —" at the start of a text. */
const isDateline = (tokens: readonly Token[], at: number): boolean =>
  at < DATELINE &&
  dash.test(tokens[at]?.text ?? '') &&
  tokens.slice(0, at).every((token) => token.capital || inDateline.test(token.text));

const isBoundary = (text: string, tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return true;
  if (token.kind === 'word' && !next.capital) return false;
  const opens = next.capital || next.kind === 'quote' || next.text === '(' || next.text === '[';
  if (token.kind === 'quote')
    return token.quote !== null && opens && next.text !== '(' && quoteEndsSentence(text, token.quote);
  if (token.kind === 'word')
    return (
      next.capital &&
      token.text.endsWith('.') &&
      OPEN_ENDED.has(token.lower) &&
      SENTENCE_STARTERS.has(next.lower)
    );
  if (next.capital && isDateline(tokens, i)) return true;
  if (CLOSING.has(token.text)) return opens && TERMINAL.has(tokens[i - 1]?.text ?? '');
  if (!TERMINAL.has(token.text) || TERMINAL.has(next.text) || CLOSING.has(next.text) || next.text === ',')
    return false;
  return opens || next.kind === 'mark';
};

/** Returns the tokens of `[from, to)` of a text, each span of `quotes` as one token. Linear in the length. */
export const streamOf = (
  text: string,
  from: number,
  to: number,
  quotes: readonly MarkedSpan[],
): TokenStream => {
  const tokens: Token[] = [];
  let at = from;
  for (const quote of quotes) {
    pushTokens(text, at, quote.start, tokens);
    tokens.push(quoteToken(text, quote));
    at = quote.end;
  }
  pushTokens(text, at, to, tokens);
  const sentenceOf: number[] = [];
  const sentences = [0];
  for (let i = 0; i < tokens.length; i++) {
    sentenceOf.push(sentences.length - 1);
    if (i + 1 < tokens.length && isBoundary(text, tokens, i)) sentences.push(i + 1);
  }
  sentences.push(tokens.length);
  return { tokens, sentenceOf, sentences };
};
