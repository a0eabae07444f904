import type { Passage } from '../../corpus/index.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../../language/index.ts';
import { type MarkedSpan, markedSpans } from '../text/markedSpans.ts';
import { type Reading, readText } from '../text/reading.ts';
import type { SpeechClause } from './speechClause.ts';
import { speechClauses } from './speechClauses.ts';

const prefix = /^(?:>\s*)+/;
const signature = /(?<!\s)\s*[—―–-]{1,2}\s*\p{Lu}[^.!?"“”]{1,60}\.?$/u;

/** Returns the start of the words in a Markdown block quote ("> …"); 0 if the paragraph is none. */
const blockQuoteStart = (text: string): number => prefix.exec(text)?.[0].length ?? 0;

/**
 * Returns the quotation of a block quote: all its words except a signature ("— Steve Witkoff") at its end. If quotation
 * marks enclose all its words, these marks decide.
 */
const blockQuoteSpans = (
  text: string,
  from: number,
  marked: readonly MarkedSpan[],
): readonly MarkedSpan[] => {
  const tail = signature.exec(text.slice(Math.max(from, text.length - 100)));
  const end = tail ? text.trimEnd().length - tail[0].trimEnd().length : text.trimEnd().length;
  const [first] = marked;
  if (end <= from || (first && first.start === from && first.end >= end - 1)) return marked;
  const children = marked.filter((span) => span.start >= from && span.end <= end);
  return [{ start: from, end, inner: [from, end], closed: true, single: false, children }];
};

/** One paragraph as tokens and clauses; each quotation is one token of the reading. */
export interface ParagraphReading {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly clauses: readonly SpeechClause[];
  /** Most of its words have capitals, so that many apparent names are none. */
  readonly headline: boolean;
}

const MIN_HEADLINE = 4;
const HEADLINE_EXCEPTIONS = 0.1;
const SMALL: ReadonlySet<string> = new Set(
  [DETERMINERS, PREPOSITIONS, CONJUNCTIONS, SUBORDINATORS, AUXILIARIES].flatMap((words) => [...words]),
);
/** Whether a paragraph looks like a headline: nearly all words but the small ones have capitals. */
const isHeadline = ({ stream: { tokens } }: Reading): boolean => {
  let words = 0;
  let plain = 0;
  for (const { kind, capital, lower } of tokens) {
    if (kind !== 'word' || SMALL.has(lower)) continue;
    words++;
    if (!capital) plain++;
  }
  return words >= MIN_HEADLINE && plain <= words * HEADLINE_EXCEPTIONS;
};

/** Reads a paragraph without its context; a block quote counts as one quotation. */
export const readParagraph = (passage: Passage): ParagraphReading => {
  const { text } = passage;
  const from = blockQuoteStart(text);
  const marked = markedSpans(text);
  const quotes = from === 0 ? marked : blockQuoteSpans(text, from, marked);
  const reading = readText(text, from, text.length, quotes);
  return {
    passage,
    reading,
    clauses: speechClauses(reading),
    headline: isHeadline(reading),
  };
};
