import { OPEN_ENDED, PREFIXED } from '../../language/index.ts';
import { isCapitalised, isDigitCode, isSpaceCode, isWordCode } from './characters.ts';
import type { MarkedSpan } from './markedSpans.ts';

/** A word, a punctuation mark, or everything between a pair of quotation marks as one token. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quote';
  /** The text as written, without a possessive ’s; empty for a long quotation. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** "Trump’s". */
  readonly possessive: boolean;
  readonly quote: MarkedSpan | null;
}

/** "He’s": a verb, no possessive. */
const contraction = /^(?:s?he|it|who|that|there|what|here|where|how|let)$/;
const dotted = /^(?:\p{L}\.)*\p{L}$/u;
const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u;
/** "We’re": a subject and its verb. */
const contracted = /^(?:i|we|you|he|she|they|it|who|that|there)(?=['’](?:re|ve|ll|d|m)$)/i;
/** Characters allowed between two letters or digits of one word; `DIGIT_JOINERS` only between two digits. */
const JOINERS = new Set(["'", '’', '.', '&', '@', '-']);
/** Longest contraction, in UTF-16 units: "there’ve". */
const LONGEST_CONTRACTION = 8;
const APOSTROPHE = 0x27;
const CURLY = 0x2019;
const DIGIT_JOINERS = new Set(['/', ',', ':']);

const takesDot = (word: string, lower: string): boolean =>
  PREFIXED.has(lower) ||
  OPEN_ENDED.has(lower) ||
  (dotted.test(word) && (initials.test(word) || word.includes('.')));

const isPossessive = (word: string): boolean => {
  const mark = word.at(-2);
  return (mark === "'" || mark === '’') && /[sS]/.test(word.at(-1) ?? '');
};

const wordToken = (text: string, word: string, start: number, before?: Token): Token => {
  const owning = isPossessive(word);
  const base = owning ? word.slice(0, -2) : word;
  // "WHO", the World Health Organization, is not the pronoun "who".
  const lower = base === 'WHO' ? base : base.toLowerCase();
  const end = start + word.length;
  // "she wrote on X. The sanctions": the dot ends the sentence, X is no initial.
  const dot = text[end] === '.' && takesDot(base, lower) && !(base === 'X' && before?.lower === 'on');
  return {
    kind: 'word',
    text: dot ? `${base}.` : base,
    lower,
    start,
    end: dot ? end + 1 : end,
    capital: isCapitalised(base),
    possessive: owning && !contraction.test(lower),
    quote: null,
  };
};

const markToken = (mark: string, start: number): Token => ({
  kind: 'mark',
  text: mark,
  lower: mark,
  start,
  end: start + mark.length,
  capital: false,
  possessive: false,
  quote: null,
});

/** The exclusive end of the word that starts at `start`. */
const wordEnd = (text: string, start: number, to: number): number => {
  let end = start + 1;
  while (end < to) {
    if (isWordCode(text.charCodeAt(end))) {
      end++;
      continue;
    }
    const joiner = text[end] ?? '';
    const joins = JOINERS.has(joiner) || (DIGIT_JOINERS.has(joiner) && isDigitCode(text.charCodeAt(end - 1)));
    if (!joins || end + 1 >= to || !isWordCode(text.charCodeAt(end + 1))) break;
    if (DIGIT_JOINERS.has(joiner) && !isDigitCode(text.charCodeAt(end + 1))) break;
    end += 2;
  }
  return end;
};

const mayContract = (word: string): boolean => {
  if (word.length > LONGEST_CONTRACTION) return false;
  const a = word.charCodeAt(word.length - 3);
  const b = word.charCodeAt(word.length - 2);
  return a === APOSTROPHE || b === APOSTROPHE || a === CURLY || b === CURLY;
};

/** "@jembrant": the name of an account. */
const opensHandle = (text: string, at: number, to: number): boolean =>
  text[at] === '@' && at + 1 < to && isWordCode(text.charCodeAt(at + 1));

/** Marks the plural before an apostrophe as possessive: "the workers’". Returns false if no plural precedes it. */
const makePossessive = (tokens: Token[], start: number): boolean => {
  const last = tokens.at(-1);
  if (!last || last.end !== start || last.kind !== 'word' || !/[sS]$/.test(last.text)) return false;
  tokens[tokens.length - 1] = { ...last, end: start + 1, possessive: true };
  return true;
};

/** Appends the tokens of `[from, to)` of a text to `tokens`. */
export const pushTokens = (text: string, from: number, to: number, tokens: Token[]): void => {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (isSpaceCode(code)) at++;
    else if (isWordCode(code) || opensHandle(text, at, to)) {
      const word = text.slice(at, wordEnd(text, at, to));
      const subject = mayContract(word) ? contracted.exec(word)?.[0].length : undefined;
      const token = wordToken(text, subject ? word.slice(0, subject) : word, at, tokens.at(-1));
      tokens.push(token);
      at = token.end;
      if (!subject) continue;
      tokens.push(wordToken(text, word.slice(subject), at));
      at = tokens.at(-1)?.end ?? at;
    } else {
      const mark = text[at] ?? '';
      if ((mark !== "'" && mark !== '’') || !makePossessive(tokens, at)) tokens.push(markToken(mark, at));
      at++;
    }
  }
};

const LONGEST_NICKNAME = 16;
/** Whether the quoted text is short enough for a nickname inside a name: Dwayne “Tank” Moreland. */
export const isShort = ({ inner: [from, to] }: MarkedSpan): boolean => to - from <= LONGEST_NICKNAME;

/** Returns the token for a whole quotation. */
export const quoteToken = (text: string, quote: MarkedSpan): Token => ({
  kind: 'quote',
  text: isShort(quote) ? text.slice(quote.start, quote.end) : '',
  lower: '',
  start: quote.start,
  end: quote.end,
  capital: false,
  possessive: false,
  quote,
});
