import { describe, expect, it } from 'vitest';
import { lookBack } from '../../../../src/core/answers/followUp/before.ts';
import { understand } from '../../../../src/core/answers/followUp/understand.ts';

const sentence = 'Special envoy Steve Witkoff met Vladimir Putin in Moscow on Thursday.';
const before = (question: string, thing = '') => {
  const start = sentence.indexOf(thing);
  return lookBack(question, {
    kind: 'answered',
    passages: [
      {
        passage: { article: { id: 'a' }, paragraph: 1, text: sentence },
        highlights: [[0, sentence.length]],
        focus: thing === '' ? [] : [[start, start + thing.length]],
        score: 1,
      },
    ],
  });
};

describe('a follow-up', () => {
  it.each<[before: string, typed: string, understood: string, thing?: string]>([
    ['Where did Witkoff meet Putin?', 'and when?', 'When did Witkoff meet Putin?'],
    ['Where did Witkoff meet Putin?', 'Why exactly?', 'Why did Witkoff meet Putin?'],
    [
      'Who met Putin in Moscow?',
      'when was that?',
      'When was it that Steve Witkoff met Putin in Moscow?',
      'Steve Witkoff',
    ],
    ['Which envoy met Putin?', 'und wann?', 'When was it that the envoy met Putin?'],
    ['Did Witkoff meet Putin?', 'et où ?', 'Where did Witkoff meet Putin?'],
    [
      'Who is chairing the talks?',
      'since when?',
      'Since when is Steve Witkoff chairing the talks?',
      'Steve Witkoff',
    ],
    ['tell me about the prisoner swap', 'why?', 'Why was prisoner swap?'],
    ['When did Witkoff meet Putin?', 'What about Lavrov?', 'When did Lavrov meet Putin?'],
    ['when did witkoff meet putin', 'what about lavrov?', 'when did lavrov meet putin?'],
    ['What does Russia want?', 'And Ukraine?', 'What does Ukraine want?'],
    ['Who met Putin in Moscow?', 'and in Kyiv?', 'Who met Putin in Kyiv?'],
    ['What did Witkoff say?', 'and about Hamas?', 'What did Witkoff say about Hamas?'],
    ['latest on Gaza', 'what about Iran?', 'Tell me about Iran'],
    ['Who met Putin?', 'What did he say?', 'What did Steve Witkoff say?', 'Steve Witkoff'],
    ['When did Witkoff meet Putin?', 'what is his job?', 'What is Witkoff’s job?'],
    ['When did Witkoff meet Putin?', 'How long did it last?', 'How long did it last (Witkoff meet Putin)?'],
    [
      'When did Witkoff meet Putin?',
      'who said that?',
      'Who said Special envoy Steve Witkoff met Vladimir Putin in Moscow on Thursday?',
    ],
    ['When did Witkoff meet Putin?', 'Which countries offered troops?', 'Which countries offered troops?'],
  ])('to “%s”: %s', (question, typed, understood, thing) =>
    expect(understand(typed, before(question, thing))).toBe(understood),
  );

  it('stays as typed unless it points back, also after a refusal', () => {
    const none = lookBack('Who won the cup?', { kind: 'not-in-corpus', passages: [] });
    expect(understand('Who met Putin?', none)).toBe('Who met Putin?');
    expect(understand('?!', none)).toBe('?!');
    expect(understand('and when?', none)).toBe('When was it that somebody won the cup?');
  });
});
