import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';

const asked = (question: string) =>
  analyseQuestion(question)
    .terms.filter(({ isAsked }) => isAsked)
    .map(({ form }) => form);

describe('analyseQuestion', () => {
  it('tells what is asked for from what is given', () => {
    expect(asked('Which European countries have offered troops?')).toEqual(['european', 'countries']);
    expect(asked('How many months did it last?')).toEqual(['months']);
    expect(asked('Did it rain?')).toEqual([]);
  });

  it('takes capitals for names, but not the first word', () => {
    const names = analyseQuestion('Presidents met Anna Nowak').terms.filter(({ isName }) => isName);
    expect(names.map(({ form }) => form)).toEqual(['anna', 'nowak']);
  });

  it('keeps each term once and has none for function words alone', () => {
    expect(analyseQuestion('peace, peace and peace').terms).toHaveLength(1);
    expect(analyseQuestion('What is it?').terms).toEqual([]);
  });
});
