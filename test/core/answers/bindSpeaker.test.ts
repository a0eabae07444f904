import { expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { askedSpeaker } from '../../../src/core/answers/askedSpeaker.ts';
import { bindSpeaker } from '../../../src/core/answers/bindSpeaker.ts';

const bind = (text: string, { isQuoted = false, outlet = [] as number[] } = {}) => {
  const question = analyseQuestion(text);
  const asked = askedSpeaker(question);
  if (!asked) throw new Error('nobody is asked for');
  const sources = new Map([['outlet', new Set(outlet)]]);
  return bindSpeaker({ question, sources }, asked, { isQuoted, spans: new Map() });
};

it('lists the places of the name and the verb', () => {
  expect(bind('What did Anna Kowalska say about the harbour?').places).toEqual([0, 1, 2]);
});

it.each([
  ['What did Kowalska say about the harbour?', true],
  ['What did President Anna Kowalska write?', true],
  ['What did Kowalska think of the harbour?', false],
  ['What did the letter say about the harbour?', false],
  ['According to Kowalska, when did it open?', false],
])('decides whether a question asks for utterances of a person: %s', (question, isUttered) =>
  expect(bind(question).isUttered).toBe(isUttered),
);

it('takes a lower-case name as a person only if the corpus quotes it, and never an outlet', () => {
  const small = 'what did kowalska say about the harbour';
  expect(bind(small).isUttered).toBe(false);
  expect(bind(small, { isQuoted: true }).isUttered).toBe(true);
  expect(bind('What did TechWire say about the harbour?', { outlet: [2] }).isUttered).toBe(false);
});
