import { OPEN_ENDED, PREFIXED, SENTENCE_STARTERS } from '../language/abbreviations.ts';
import type { MarkedSpan } from './quotationMarks.ts';

/** A word, a punctuation mark, or everything between a pair of quotation marks as one token. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quote';
  /** As written, a possessive ’s left out; a quote's text is not copied. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** "Trump’s". */
  readonly possessive: boolean;
  readonly quote: MarkedSpan | null;
}

/** A stretch of text with its quotations folded into single tokens, and where its sentences end. */
export interface TokenStream {
  readonly tokens: readonly Token[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: readonly number[];
  /** First token of each sentence, and the number of tokens as a last entry. */
  readonly sentences: readonly number[];
}

const pieces =
  /[\p{L}\p{N}\p{M}]+(?:(?:['’.&@-]|(?<=\p{N})[/,:](?=\p{N}))[\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const startsWord = /^[\p{L}\p{N}]/u;
const startsUpper = /^\p{Lu}/u;
const possessiveEnd = /['’]s$/i;
/** "He’s": a verb, no possessive. */
const contraction = /^(?:s?he|it|who|that|there|what|here|where|how|let)['’]s$/i;
const dotted = /^(?:\p{L}\.)*\p{L}$/u;
const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u;

const takesDot = (word: string, lower: string): boolean =>
  PREFIXED.has(lower) ||
  OPEN_ENDED.has(lower) ||
  (dotted.test(word) && (initials.test(word) || word.includes('.')));

const word = (text: string, start: number, dot: boolean): Token => {
  const possessive = possessiveEnd.test(text) && !contraction.test(text);
  const base = possessiveEnd.test(text) ? text.slice(0, -2) : text;
  const whole = dot ? `${base}.` : base;
  return {
    kind: 'word',
    text: whole,
    lower: base.toLowerCase(),
    start,
    end: start + text.length + (dot ? 1 : 0),
    capital: startsUpper.test(base),
    possessive,
    quote: null,
  };
};

const pushText = (text: string, from: number, to: number, tokens: Token[]): void => {
  pieces.lastIndex = 0;
  const slice = text.slice(from, to);
  let eaten = -1;
  for (const match of slice.matchAll(pieces)) {
    const start = from + match.index;
    if (start < eaten) continue;
    const piece = match[0];
    if (startsWord.test(piece)) {
      const dot = slice[match.index + piece.length] === '.' && takesDot(piece, piece.toLowerCase());
      const token = word(piece, start, dot);
      eaten = token.end;
      tokens.push(token);
    } else if (
      (piece === "'" || piece === '’') &&
      tokens.length > 0 &&
      endsAt(tokens, start) &&
      !startsWordAt(slice, match.index + 1)
    ) {
      const last = tokens[tokens.length - 1];
      if (last && /s$/i.test(last.text))
        tokens[tokens.length - 1] = { ...last, end: start + 1, possessive: true };
    } else {
      tokens.push({
        kind: 'mark',
        text: piece,
        lower: piece,
        start,
        end: start + piece.length,
        capital: false,
        possessive: false,
        quote: null,
      });
    }
  }
};
const endsAt = (tokens: readonly Token[], at: number): boolean => tokens[tokens.length - 1]?.end === at;
const startsWordAt = (text: string, at: number): boolean => startsWord.test(text.slice(at, at + 2));

const endsSentence = /[.?!…]["'”’»\s)\]]*$/u;
const terminal = new Set(['.', '?', '!', '…']);
const closers = new Set([')', ']']);

/** Whether a quotation's own words end a sentence: “… peace.” */
export const quoteEndsSentence = (text: string, quote: MarkedSpan): boolean =>
  endsSentence.test(text.slice(Math.max(quote.inner[0], quote.inner[1] - 6), quote.inner[1]));

/** "Washington (AFP) –", "RENO, Nev. (AP) —" at the start of a text. */
const isDateline = (tokens: readonly Token[], dash: number): boolean =>
  tokens.slice(0, dash).every((token) => token.capital || /^[,()./]$/.test(token.text));

const boundaryAfter = (text: string, tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return true;
  if (i < 10 && /^[-–—―]$/.test(token.text) && next.capital && isDateline(tokens, i)) return true;
  const opens = next.capital || next.kind === 'quote' || next.text === '(' || next.text === '[';
  if (token.kind === 'mark') {
    if (terminal.has(token.text))
      return (
        !terminal.has(next.text) &&
        !closers.has(next.text) &&
        next.text !== ',' &&
        (opens || !startsWord.test(next.text))
      );
    if (closers.has(token.text)) return opens && terminal.has(tokens[i - 1]?.text ?? '');
    return false;
  }
  if (token.kind === 'quote')
    return (
      token.quote !== null && (next.capital || next.kind === 'quote') && quoteEndsSentence(text, token.quote)
    );
  return (
    token.text.endsWith('.') &&
    next.capital &&
    OPEN_ENDED.has(token.lower) &&
    SENTENCE_STARTERS.has(next.lower)
  );
};

/** Tokens of `[from, to)` of a text, the marked spans in it folded. Linear in the length. */
export const streamOf = (
  text: string,
  from: number,
  to: number,
  quotes: readonly MarkedSpan[],
): TokenStream => {
  const tokens: Token[] = [];
  let at = from;
  for (const quote of quotes) {
    pushText(text, at, quote.start, tokens);
    tokens.push({
      kind: 'quote',
      text: '',
      lower: '',
      start: quote.start,
      end: quote.end,
      capital: false,
      possessive: false,
      quote,
    });
    at = quote.end;
  }
  pushText(text, at, to, tokens);
  const sentenceOf: number[] = [];
  const sentences = [0];
  for (let i = 0; i < tokens.length; i++) {
    sentenceOf.push(sentences.length - 1);
    if (i + 1 < tokens.length && boundaryAfter(text, tokens, i)) sentences.push(i + 1);
  }
  sentences.push(tokens.length);
  return { tokens, sentenceOf, sentences };
};
