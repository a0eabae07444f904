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

/** Bits of `KIND` of which a word that answers a question of this type has one; 0 where no word alone tells. */
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

/** What few sentences hold: where one does, it says much. */
const TELLING: ReadonlySet<QuestionType> = new Set(['why', 'howLong', 'country']);

/** Whether a type says of which kind an answer is, and whether few sentences hold such a thing. */
export const hasKind = (type: QuestionType): boolean => type !== 'other';
export const isTelling = (type: QuestionType): boolean => TELLING.has(type);

/** Whether a sentence of a candidate holds the kind of thing that a question of a type asks for, and does not give. */
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

/** Whether a sentence of a candidate says that something is not so. */
export const denies = (
  { passage, sentences }: Pick<Candidate, 'passage' | 'sentences'>,
  sentence: number,
): boolean => statesDenial(cut(passage.text, sentences[sentence]?.span ?? [0, 0]));

/** So many words lie at most between an answer and what it answers; a thing counted stands behind its number. */
const NEAR = 6;
const COUNTED = 5;
const placePreposition =
  /(?<!\p{L})(?:in|at|near|from|to|into|across|around|outside|inside|via)\s+(?:the\s+|\p{L}+\s+){0,2}$/iu;
/** How far before a name its preposition may begin. */
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
 * Whether a sentence holds the kind of thing asked for near what the question says of it: of a number the thing that it counts,
 * of anything else what happened. Undefined where the question is of another type, or says nothing but names.
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
