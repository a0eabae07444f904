import {
  cut,
  durationsIn,
  KIND,
  type QuestionType,
  type Span,
  statesDenial,
  statesReason,
} from '../language/index.ts';
import type { Candidate } from '../search/index.ts';
import type { BoundQuestion } from './boundQuestion.ts';

/** Bits of `KIND`: a word that answers a question of this type has at least one. 0 if no single word shows it. */
const WANTED_KINDS: Readonly<Record<QuestionType, number>> = {
  who: KIND.name,
  where: KIND.name,
  country: KIND.country,
  when: KIND.date,
  why: 0,
  howLong: 0,
  number: KIND.number,
  measure: KIND.measure,
  other: 0,
};

/** Types that ask for a thing that few sentences hold: a sentence that holds one is strong evidence. */
const TELLING: ReadonlySet<QuestionType> = new Set(['why', 'howLong', 'country']);

/** Whether a type implies a kind of answer, and whether few sentences hold that kind. */
export const hasKind = (type: QuestionType): boolean => type !== 'other';
export const isTelling = (type: QuestionType): boolean => TELLING.has(type);

/**
 * Returns whether a sentence of a candidate holds the kind of thing that a question type asks for. Ignores words that the
 * question gives, except in reasons and durations.
 */
export const holdsKind = (
  type: QuestionType,
  { passage, sentences }: Pick<Candidate, 'passage' | 'sentences'>,
  sentence: number,
): boolean => {
  const reading = sentences[sentence];
  if (!reading) return false;
  if (type === 'why') return statesReason(cut(passage.text, reading.span));
  if (type === 'howLong') return durationsIn(cut(passage.text, reading.span)).length > 0;
  return (reading.otherKinds & WANTED_KINDS[type]) !== 0;
};

/** Returns whether a sentence of a candidate says that something is not so. */
export const denies = (
  { passage, sentences }: Pick<Candidate, 'passage' | 'sentences'>,
  sentence: number,
): boolean => statesDenial(cut(passage.text, sentences[sentence]?.span ?? [0, 0]));

/** Maximum distance, in words, from an answer to the fact it answers, and from a number to the counted thing after it. */
const NEAR = 6;
const COUNTED = 5;
const placePreposition =
  /(?<!\p{L})(?:in|at|near|from|to|into|across|around|outside|inside|via)\s+(?:the\s+|\p{L}+\s+){0,2}$/iu;
/** Characters before a name that may hold its preposition. */
const BEFORE = 24;
const BY_NEARNESS: ReadonlySet<QuestionType> = new Set([
  'who',
  'where',
  'country',
  'when',
  'howLong',
  'number',
]);

/**
 * Returns whether a sentence holds the kind of thing asked for near the question's own words. For a count, these are the
 * words for the counted thing; for other types, the words for the event. Undefined if the question is of another type, or
 * says only names.
 */
export const answersNear = (
  { question, isName, isGiven }: Pick<BoundQuestion, 'question' | 'isName' | 'isGiven'>,
  { passage: { text }, sentences, wordsOf }: Pick<Candidate, 'passage' | 'sentences' | 'wordsOf'>,
  sentence: number,
): boolean | undefined => {
  const { type } = question;
  if (!BY_NEARNESS.has(type)) return undefined;
  const isCount = type === 'number' && isGiven.includes(false);
  const isAnchor = (place: number): boolean =>
    isCount ? isGiven[place] === false : isGiven[place] === true && isName[place] === false;
  if (!isGiven.some((_, place) => isAnchor(place))) return undefined;
  const reading = sentences[sentence];
  if (!reading) return false;
  const durations = type === 'howLong' ? durationsIn(cut(text, reading.span)) : [];
  const isDuration = ([start, end]: Span): boolean =>
    durations.some(([from, to]) => start < reading.span[0] + to && end > reading.span[0] + from);
  const words = wordsOf(sentence);
  const anchors = words.flatMap(({ mark, position }) => (mark && isAnchor(mark.place) ? [position] : []));
  return words.some(({ mark, kinds, position, span }) => {
    const [start] = span;
    const isWanted = type === 'howLong' ? isDuration(span) : (kinds & WANTED_KINDS[type]) !== 0;
    if (mark !== undefined || !isWanted) return false;
    if (type !== 'when' && type !== 'howLong' && (kinds & KIND.date) !== 0) return false;
    if (type === 'where' && !placePreposition.test(text.slice(Math.max(0, start - BEFORE), start)))
      return false;
    return anchors.some((anchor) =>
      isCount ? anchor >= position - 1 && anchor <= position + COUNTED : Math.abs(anchor - position) <= NEAR,
    );
  });
};
