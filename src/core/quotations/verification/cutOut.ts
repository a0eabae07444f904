import {
  DETERMINERS,
  SPEECH_CUES,
  type Span,
  sentencesAround,
  splitSentences,
} from '../../language/index.ts';
import type { Quotation } from '../quotation.ts';
import { type ClauseWord, clauseWords, lastClause } from './clauseWords.ts';
import { isDenial, negates } from './operators.ts';
import { calledUntrue, conditionedBehind, turnedBefore, turnedBehind } from './scope.ts';
import type { FoundWords } from './verification.ts';

/** The words of one speaker in one utterance, without the reporter’s words between its parts. */
interface Utterance {
  readonly text: string;
  /** Each part: `[from, to)` in the passage, `at` in `text`. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly at: number }[];
}

const marks = /["“”«»„]/g;
/** "…," he said, "…": the utterance continues. */
const goesOn = /[,–—―…-]["”’»]*\s*$/;

/** Returns the utterance of a quotation: its own words and the adjoining parts of the same speaker. */
const utteranceOf = (text: string, quotation: Quotation, quotations: readonly Quotation[]): Utterance => {
  const same = quotations.filter(
    ({ kind, speaker, secondhand }) =>
      kind !== 'indirect' &&
      speaker?.person === quotation.speaker?.person &&
      secondhand === quotation.secondhand,
  );
  const at = same.indexOf(quotation);
  // Parts join in one sentence, right after a comma, in lower case: "…," he said, "that …". "…," he said, adding it was "…"
  // has two utterances.
  const joins = (one: Quotation | undefined, next: Quotation | undefined): boolean => {
    if (!one || !next || sentencesAround(text, [one.span])[1] <= next.span[0]) return false;
    const between = text.slice(one.span[1], next.span[0]).trimEnd();
    return (
      (goesOn.test(text.slice(...one.span)) || between.startsWith(',')) &&
      between.endsWith(',') &&
      /^[^\p{L}\p{N}]*\p{Ll}/u.test(text.slice(...next.span))
    );
  };
  let [first, last] = [at, at];
  while (first > 0 && quotation.speaker && joins(same[first - 1], same[first])) first -= 1;
  while (last < same.length - 1 && quotation.speaker && joins(same[last], same[last + 1])) last += 1;
  const parts: { from: number; to: number; at: number }[] = [];
  let joined = '';
  for (const { span } of at < 0 ? [quotation] : same.slice(first, last + 1)) {
    parts.push({ from: span[0], to: span[1], at: joined.length });
    joined += `${text.slice(...span).replace(marks, ' ')} `;
  }
  return { text: joined, parts };
};

const placeIn = ({ parts }: Utterance, offset: number): number => {
  const part = parts.find(({ from, to }) => offset >= from && offset <= to);
  return part ? part.at + offset - part.from : -1;
};

const QUESTION = /\?["”’»)\s]*$/;
const INTERROGATIVE =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|don't|doesn't|didn't|won't|wouldn't|can't)$/;

const SOFT_MARK = /^[,–—―-]$/;
const DENYING = new Set(['deny', 'reject', 'dispute', 'dismiss']);

/**
 * Whether the reporter’s words around a quoted phrase reverse it: "denied that …", "said she would not “…”", "“…” if they
 * left". Before the verb of saying, only a negation right next to it counts. `before`: the words of the phrase before the
 * claim.
 */
const turnedByReporter = (
  text: string,
  quotation: Quotation,
  before: readonly ClauseWord[],
  claim: readonly ClauseWord[],
): boolean => {
  const start = quotation.span[0];
  const [from] = sentencesAround(text, [[start, start + 1]]);
  const words = lastClause(clauseWords(text, from, start));
  const [, to] = sentencesAround(text, [[quotation.span[1] - 1, quotation.span[1]]]);
  const after = clauseWords(text, quotation.span[1], to);
  const comma = after.findIndex(({ lower }) => SOFT_MARK.test(lower));
  if (conditionedBehind(comma < 0 ? after : after.slice(0, comma), claim)) return true;
  // "The talks": after a determiner the word is a noun.
  const verb = words.findLastIndex(
    ({ lower }, at) => SPEECH_CUES.has(lower) && !DETERMINERS.has(words[at - 1]?.lower ?? ''),
  );
  const lemma = SPEECH_CUES.get(words[verb]?.lower ?? '')?.lemma ?? '';
  const isDenied = (at: number): boolean =>
    negates(words[at]?.lower ?? '') ||
    isDenial(words, at) ||
    DENYING.has(SPEECH_CUES.get(words[at]?.lower ?? '')?.lemma ?? '');
  const isAs = words.slice(verb).some(({ lower }) => lower === 'as');
  if (verb >= 0 && ((DENYING.has(lemma) && !isAs) || isDenied(verb - 1) || isDenied(verb - 2))) return true;
  const behind = words.slice(verb + 1);
  const stretch =
    verb < 0 ? behind.slice(behind.findLastIndex(({ lower }) => SOFT_MARK.test(lower)) + 1) : behind;
  return turnedBefore([...stretch, ...before], claim, true);
};

/**
 * Returns the span of the whole sentence in the passage, if cutting verbatim words out of it changes their meaning. Such a
 * sentence denies, doubts or conditions the words, asks them, or ascribes them to another person. Returns null if the words
 * alone mean what they mean in the sentence. `words`: the words as the claim has them.
 */
export const cutOutOf = (
  { passage: { text }, spans, quotation }: FoundWords,
  quotations: readonly Quotation[],
  words: string,
): Span | null => {
  if (!quotation || quotation.kind === 'indirect') return null;
  const around = sentencesAround(text, spans);
  const claim = clauseWords(words, 0, words.length).filter(({ lower }) => /[\p{L}\p{N}]/u.test(lower));
  const whole = utteranceOf(text, quotation, quotations);
  const start = placeIn(whole, spans[0][0]);
  const end = placeIn(whole, spans.at(-1)?.[1] ?? spans[0][1]);
  const sentences = splitSentences(whole.text);
  const first = sentences.find(([from, to]) => start >= from && start < to);
  if (start < 0 || !first) return null;
  const before = clauseWords(whole.text, first[0], start).filter(({ lower }) => lower !== "'");
  const last = end < 0 ? undefined : sentences.find(([from, to]) => end > from && end <= to);
  const behind = last ? clauseWords(whole.text, end, last[1]) : [];
  const isAsked =
    QUESTION.test(whole.text.slice(first[0], first[1])) &&
    !words.includes('?') &&
    !INTERROGATIVE.test(claim[0]?.lower ?? '');
  const isTurned =
    isAsked ||
    turnedBefore(before, claim) ||
    (last !== undefined && (turnedBehind(behind, claim) || calledUntrue(before, behind)));
  const opens = quotation.kind === 'partial' && whole.text.slice(0, first[0]).trim() === '';
  if (!isTurned && !(opens && turnedByReporter(text, quotation, before, claim))) return null;
  const [from] = whole.parts.filter((part) => part.at + part.to - part.from > first[0]);
  return [
    Math.min(around[0], from ? sentencesAround(text, [[from.from, from.from + 1]])[0] : around[0]),
    around[1],
  ];
};
