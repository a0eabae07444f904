import { expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { askedSpeaker } from '../../../src/core/answers/askedSpeaker.ts';

const speakerIn = (question: string) => askedSpeaker(analyseQuestion(question));

it.each([
  ['What did Witkoff say about the call?', 'Witkoff', 'say'],
  ['what did president trump post on friday', 'president trump', 'post'],
  ['How did special envoy Steve Witkoff describe it?', 'special envoy Steve Witkoff', 'describe'],
  ['According to Putin, what must a ceasefire include?', 'Putin', 'according'],
  ['What are the root causes according to Vladimir Putin?', 'Vladimir Putin', 'according'],
])('%s', (question, name, verb) => expect(speakerIn(question)).toEqual({ name, verb }));

it.each(['When did Witkoff meet Putin?', 'Who said so?', 'What did say?', '', 'according to'])(
  'finds no speaker: %s',
  (question) => expect(speakerIn(question)).toBeUndefined(),
);
