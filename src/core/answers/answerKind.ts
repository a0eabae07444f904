import { cut, durationsIn, KIND, type QuestionType, statesReason } from '../language/index.ts';
import type { Candidate } from '../search/index.ts';

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
