import { OPEN_ENDED, PREFIXED, SENTENCE_STARTERS } from './lexicon/abbreviations.ts';
import { graphemeSpan, type Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The word before a final full stop, dots inside it kept: "U.S", "Sept", "e.g". */
const lastWord = /(?<![\p{L}\p{N}][.-]?)([\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*)\.$/u;
const dottedCapitals = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const initial = /^\p{Lu}$/u;
const opensLowerCase = /^["'“‘«([]*\p{Ll}/u;
const firstWord = /^["'“‘«([]*([\p{L}\p{N}'’-]+)/u;
const closesQuestionInQuotes = /[?!…]["”’'»]+$/u;
const speechClause =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|replied|demanded|shouted|exclaimed|tweeted)\b/u;
const nothingButMarks = /^[^\p{L}\p{N}]+$/u;

const abbreviates = (before: string, after: string): boolean => {
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  const key = word.toLowerCase();
  if (PREFIXED.has(key)) return true;
  const next = firstWord.exec(after)?.[1] ?? '';
  const startsAnew = SENTENCE_STARTERS.has(next.toLowerCase()) || next === '';
  if (initial.test(word)) return !startsAnew || word !== 'I';
  return !startsAnew && (dottedCapitals.test(word) || OPEN_ENDED.has(key));
};

/** Whether two neighbouring segments of `Intl.Segmenter` belong to one sentence. */
const belongTogether = (before: string, after: string): boolean => {
  const end = before.trimEnd();
  return (
    opensLowerCase.test(after) ||
    nothingButMarks.test(after) ||
    nothingButMarks.test(end) ||
    abbreviates(end, after) ||
    (closesQuestionInQuotes.test(end) && speechClause.test(after))
  );
};

/** Characters read before a break to decide whether the sentence ends: the time of a split must not grow with its length. */
const CONTEXT = 120;
const closingMarks = /^[»”’)\]]+(?=\s)/u;

/** UTF-16 units that the segmenter reads at a time: its time grows with the square of that. */
const WINDOW = 4096;

/** A sentence that the segmenter proposes; `cutOff` if only the window ends it. */
interface Proposal {
  readonly start: number;
  readonly end: number;
  readonly cutOff: boolean;
}

const proposals = function* (text: string): Generator<Proposal> {
  for (let from = 0; from < text.length; ) {
    const whole = from + WINDOW >= text.length;
    let last: Proposal | null = null;
    for (const { segment, index } of segmenter.segment(text.slice(from, from + WINDOW))) {
      if (last) yield last;
      last = { start: from + index, end: from + index + segment.length, cutOff: false };
    }
    if (!last) return;
    // The last sentence may continue after the window: the next window starts with it, unless it fills this window alone.
    if (whole || last.start === from) yield { ...last, cutOff: !whole };
    from = whole || last.start === from ? last.end : last.start;
  }
};

/**
 * Returns the sentences of a text as spans without the white space around them. Together they hold every other character.
 * `Intl.Segmenter` proposes breaks. The rules above undo the breaks that abbreviations and quoted questions provoke.
 */
export const splitSentences = (text: string): Span[] => {
  const pieces: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const proposal of proposals(text)) {
    const last = pieces.at(-1);
    const segment = text.slice(proposal.start, proposal.end);
    // "« Oui. » Il part": the closing mark after a space belongs to the sentence before.
    const start = proposal.start + (last ? (closingMarks.exec(segment)?.[0].length ?? 0) : 0);
    if (last) last.end = start;
    const before = last ? text.slice(Math.max(last.start, start - CONTEXT), start) : '';
    if (last && (goesOn || belongTogether(before, text.slice(start, proposal.end)))) last.end = proposal.end;
    else pieces.push({ start, end: proposal.end });
    goesOn = proposal.cutOff;
  }
  return pieces.flatMap(({ start, end }): Span[] => {
    const piece = text.slice(start, end);
    const words = piece.trim();
    if (words === '') return [];
    const from = start + (piece.length - piece.trimStart().length);
    return [graphemeSpan(text, [from, from + words.length])];
  });
};

/** Returns one span over all sentences of a text that the spans touch. */
export const sentencesAround = (text: string, spans: readonly Span[]): Span => {
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const touched = splitSentences(text).filter(([start, end]) => start < to && end > from);
  return [Math.min(from, touched[0]?.[0] ?? from), Math.max(to, touched.at(-1)?.[1] ?? to)];
};
