import { KIND, type QuestionType } from '../language/index.ts';

/** Bits of `KIND` of which a word that answers a question of this type has one; 0 where the type is open. */
export const WANTED_KINDS: Readonly<Record<QuestionType, number>> = {
  who: KIND.name,
  where: KIND.name,
  when: KIND.date,
  number: KIND.number,
  measure: KIND.measure,
  other: 0,
};
