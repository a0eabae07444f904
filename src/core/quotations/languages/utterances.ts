import { hasWords, isCapital, type QuotingWords } from '../../language/index.ts';
import { type MarkedSpan, markedSpans } from '../text/markedSpans.ts';
import { quoteEndsSentence } from '../text/tokenStream.ts';
import type { Line } from './line.ts';

const dash = '[—–―]';
const opening = new RegExp(`^\\s*${dash}\\s*`, 'u');
const MAX_PIECES = 12;

/** Whether words open with a verb of saying, ignoring adverbs before it. */
const opensWithCue = (words: string, { verbs, adverbs, auxiliaries, inverted }: QuotingWords): boolean => {
  const lower = (words.match(/[\p{L}\p{M}’'-]+/gu) ?? []).slice(0, 4).map((word) => word.toLowerCase());
  const first = lower.find((word) => !adverbs.has(word)) ?? '';
  const stem = inverted?.exec(first)?.[1] ?? first;
  return verbs.has(stem) || auxiliaries.has(stem);
};

const spanOf = (text: string, from: number, to: number): MarkedSpan[] => {
  const start = from + (/^[\s.,;:]*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = from + text.slice(from, to).trimEnd().length;
  return hasWords(text.slice(start, end))
    ? [{ start, end, inner: [start, end], closed: true, single: false, children: [] }]
    : [];
};

/**
 * Returns the utterances of a dialogue paragraph: from its dash to the verb of saying, and after that clause. Returns an
 * empty list if the paragraph has no verb of saying, because the dash may then have another purpose.
 */
const dialogueSpans = (text: string, rules: QuotingWords): MarkedSpan[] => {
  const lead = opening.exec(text)?.[0].length ?? 0;
  if (lead === 0 || rules.dialogueDash === null) return [];
  // Spanish attaches the dash to the verb and closes the clause with a dash. Other languages continue with a comma.
  const cuts =
    rules.dialogueDash === 'closed'
      ? [...text.matchAll(/[—–―]/gu)].map(({ index }) => ({ from: index, to: index + 1 }))
      : [...text.matchAll(/(?:,\s*|[?!…]\s*)(?:[—–―-]\s*)?|\s[—–―]\s/gu)].map(({ 0: cut, index }) => ({
          from: index + (/^[?!…]/.test(cut) ? 1 : 0),
          to: index + cut.length,
        }));
  const pieces = cuts.filter(({ from }) => from >= lead).slice(0, MAX_PIECES);
  const verb = pieces.findIndex(({ to }) => opensWithCue(text.slice(to, to + 80), rules));
  const clause = pieces[verb];
  if (!clause) return [];
  const said = spanOf(text, lead, clause.from);
  const back = pieces.slice(verb + 1).find(({ from, to }) => /[—–―]/u.test(text.slice(from, to)));
  return back ? [...said, ...spanOf(text, back.to, text.length)] : said;
};

/** Returns the quoted spans of a paragraph: in quotation marks, or after a dash. */
export const utteranceSpans = (text: string, rules: QuotingWords): MarkedSpan[] => {
  const marked = markedSpans(text).filter(({ inner }) => hasWords(text.slice(...inner)));
  const spoken = dialogueSpans(text, rules);
  return spoken.length > 0 &&
    marked.every(({ start, end }) => spoken.some((one) => one.start <= start && end <= one.end))
    ? spoken
    : marked;
};

const MAX_TITLE_WORDS = 5;
const isHigh = (word: string): boolean => isCapital(word, 0);

/**
 * Classifies the text in quotation marks: a whole utterance, a phrase of one, or none. A title of a book or a name of a ship
 * is no utterance. A noun for such things precedes it, or its capitals show it: the first one in languages without noun
 * capitals, otherwise all.
 */
export const lookOf = (line: Line, at: number): 'whole' | 'phrase' | 'none' => {
  const { rules, words, sentenceOf, sentences, passage } = line;
  const quote = words[at]?.quote;
  if (!quote) return 'none';
  const inner = passage.text.slice(...quote.inner).trim();
  const parts = inner.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const before = words[at - 1];
  const inside = before?.kind === 'word' && sentenceOf[at - 1] === sentenceOf[at];
  const isShort = parts.length <= MAX_TITLE_WORDS && isHigh(parts[0] ?? '') && !/[.!?…,]$/u.test(inner);
  const placed = rules.prepositions.has(before?.lower ?? '') && parts.length <= MAX_TITLE_WORDS;
  // "пише Коваль у «Ні корупції!»"
  if (inside && placed && !rules.capitalNouns && isHigh(parts[0] ?? '')) return 'none';
  if (inside && isShort) {
    if (rules.naming.test(before.lower) || rules.bodies.test(before.lower)) return 'none';
    // A phrase that a sentence quotes begins with a small letter; a capital there shows a name.
    const taken = rules.verbs.has(before.lower) || rules.complementisers.has(before.lower);
    if (!rules.capitalNouns && !taken) return 'none';
    const named = parts.length > 1 && parts.every(isHigh);
    if (rules.capitalNouns && (named || (before.capital && sentences[sentenceOf[at] ?? 0] !== at - 1)))
      return 'none';
  }
  const ends = /[,.!?…]$/u.test(inner) || quoteEndsSentence(passage.text, quote);
  return isHigh(parts[0] ?? '') && (parts.length > 3 || ends || !inside) ? 'whole' : 'phrase';
};
