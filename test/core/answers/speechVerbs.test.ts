import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { askedSpeaker } from '../../../src/core/answers/askedSpeaker.ts';
import { bindSpeaker } from '../../../src/core/answers/bindSpeaker.ts';
import { SPEECH_VERBS } from '../../../src/core/language/speechVerbs.ts';

/** Every verb of the table in its base form, except `e-mail`: words of a question hold no hyphens. */
const verbs = [...SPEECH_VERBS.values()].filter(({ form, lemma }) => form === 'base' && lemma !== 'e-mail');

const ask = (text: string) => {
  const question = analyseQuestion(text);
  const asked = askedSpeaker(question);
  const bound =
    asked && bindSpeaker({ question, sources: new Map() }, asked, { isQuoted: true, spans: new Map() });
  return { asked, isUttered: bound?.isUttered };
};

describe('a question for a person’s words', () => {
  it.each(verbs)('by $lemma', ({ lemma, isUttered }) => {
    const about = ask(`What did Steve Witkoff ${lemma} about the discussion?`);
    expect(about).toEqual({ asked: { name: 'Steve Witkoff', verb: lemma }, isUttered });
  });

  it.each([
    ['What did Witkoff stress?', 'Witkoff', 'stress', true],
    ['what did witkoff emphasised about the talks', 'witkoff', 'emphasised', true],
    ['What has Steve Witkoff been saying about the talks?', 'Steve Witkoff', 'saying', true],
    ['What did the press secretary say?', 'the press secretary', 'say', true],
    ['What did Will say?', 'Will', 'say', true],
    ['What did Rubio hope about the vote?', 'Rubio', 'hope', false],
    ['What did Rubio insist on?', 'Rubio', 'insist', false],
  ])('%s', (question, name, verb, isUttered) =>
    expect(ask(question)).toEqual({ asked: { name, verb }, isUttered }),
  );

  it.each([
    'Will sanctions on Russia go away?',
    'When did Trump and Putin last speak?',
    'When did the peace talks about Gaza end?',
    'How long would the announced ceasefire last?',
    'What did they say?',
    'Has Trump been told?',
    'Did Rubio leave, saying nothing?',
  ])('does not include: %s', (question) => expect(ask(question).asked).toBeUndefined());
});
