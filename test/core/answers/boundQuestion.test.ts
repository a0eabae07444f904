import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { bindQuestion } from '../../../src/core/answers/boundQuestion.ts';
import { indexOf, NEWS } from './support.ts';

const index = indexOf(...NEWS);
const bind = (question: string) => bindQuestion(analyseQuestion(question), index);
const placeOf = (question: string, term: string) =>
  bind(question).places.get(index.forward.vocabulary.get(term) ?? -1);

describe('bindQuestion', () => {
  it('searches for the rarest term first', () => {
    expect(bind('harbour warehouse').searchTerms.map(({ term }) => term)).toEqual(['warehous', 'harbour']);
  });

  it('takes a slip of the pen for the word, and a name a letter away for a likeness', () => {
    expect(placeOf('the warehuse', 'warehous')).toBe(1);
    expect(placeOf('the mayor Kowalski', 'kowalska')).toBe(-2);
  });

  it('takes names as the corpus writes them, and numbers for names', () => {
    expect(bind('did kowalska bring 14 ships').isName).toEqual([true, false, true, false]);
    expect(bind('the Harbour of Atlantis').isName).toEqual([false, true]);
    expect(bind('the Harbour of Atlantis').isKnown).toEqual([true, false]);
  });

  it('weighs a general word less than another as rare', () => {
    const { idf } = bind('described unheard');
    expect(idf[0]).toBeLessThan(idf[1] ?? 0);
  });
});
