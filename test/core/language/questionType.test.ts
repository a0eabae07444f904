import { describe, expect, it } from 'vitest';
import {
  asksLatest,
  asksNegated,
  asksOverview,
  questionType,
} from '../../../src/core/language/questionType.ts';

describe('questionType', () => {
  it.each([
    ['why', 'Why did the talks fail?'],
    ['why', 'How come the ferry left?'],
    ['why', 'For what reason did it stop?'],
    ['why', 'Which reasons did the envoy give?'],
    ['howLong', 'How long did the talks last?'],
    ['howLong', 'For how many days did they meet?'],
    ['measure', 'How old is the mayor?'],
    ['number', 'How many days did they meet?'],
    ['number', 'How much grain was sold?'],
    ['number', 'What is the number of the dead?'],
    ['when', 'On which day did they meet?'],
    ['when', 'Is it known when they will meet?'],
    ['country', 'Which country offered troops?'],
    ['country', 'Which three countries signed?'],
    ['where', 'In which city did they meet?'],
    ['who', 'Which minister resigned?'],
    ['who', 'Whose letter was read?'],
    ['who', 'To whom did the envoy write?'],
    ['other', 'What did Nowak say?'],
    ['other', 'Did they meet?'],
    ['other', 'Did Doctor Who come?'],
    ['other', 'Did they somehow mention a whole country?'],
  ])('%s: %s', (type, question) => expect(questionType(question)).toBe(type));
});

describe.each([
  {
    name: 'asksOverview',
    asks: asksOverview,
    positives: [
      'Give me a summary of the talks',
      'What happened in Gdynia?',
      'What’s new on the ferry?',
      'Tell me about the strike',
      'Any updates on the strike?',
    ],
    nearMisses: ['What did the news say?', 'Who updated the list?', 'When did it happen?'],
  },
  {
    name: 'asksLatest',
    asks: asksLatest,
    positives: [
      'When was the last call?',
      'Who was the last king?',
      'How many have signed so far?',
      'When is the next round?',
      'Where does the envoy live now?',
      'What is planned this week?',
      'What is the most recent figure?',
    ],
    nearMisses: [
      'How long did the talks last?',
      'When did they meet for the last time?',
      'Did they agree at the last minute?',
      'What did nobody know?',
      'Who was the first king?',
    ],
  },
  {
    name: 'asksNegated',
    asks: asksNegated,
    positives: [
      'Who did not sign?',
      'Who didn’t sign?',
      "Which countries haven't signed?",
      'Who refused to sign?',
      'Who never came?',
      'Who signed without reading?',
    ],
    nearMisses: ['Who noted it?', 'Who wrote the note?', 'Who sent the refuse away?', 'Who can sign?'],
  },
])('$name', ({ asks, positives, nearMisses }) => {
  it.each(positives)('does: %s', (question) => expect(asks(question)).toBe(true));
  it.each(nearMisses)('does not: %s', (question) => expect(asks(question)).toBe(false));
});
