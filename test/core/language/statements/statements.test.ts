import { describe, expect, it } from 'vitest';
import { cut } from '../../../../src/core/language/span.ts';
import {
  durationsIn,
  statesDenial,
  statesReason,
} from '../../../../src/core/language/statements/statements.ts';

describe.each([
  {
    name: 'statesReason',
    states: statesReason,
    positives: [
      'It closed because of a fire.',
      'It closed in protest over pay.',
      'They left after the mayor resigned.',
      'The envoy stayed away, citing the weather.',
      'They accused the mayor of lying.',
      'She explained the plan.',
    ],
    nearMisses: [
      'They met on Monday.',
      'It reopened after Monday.',
      'It is a reasonable plan, as he told reporters.',
      'The meeting was held in an orderly way.',
      'They walked over the bridge.',
    ],
  },
  {
    name: 'statesDenial',
    states: statesDenial,
    positives: [
      'They did not sign.',
      'They didn’t sign.',
      "It isn't so.",
      'Nobody came.',
      'The envoy declined.',
      'None of the ships was absent.',
    ],
    nearMisses: ['They noted it.', 'It is now known.', 'The nobility came.', 'A notable failure.'],
  },
])('$name', ({ states, positives, nearMisses }) => {
  it.each(positives)('does: %s', (sentence) => expect(states(sentence)).toBe(true));
  it.each(nearMisses)('does not: %s', (sentence) => expect(states(sentence)).toBe(false));
});

describe('durationsIn', () => {
  it.each([
    ['The talks took two hours.', ['two hours']],
    ['A three-year war, a 30-day truce.', ['three-year', '30-day']],
    ['It took 2.5 hours, or a few minutes more.', ['2.5 hours', 'few minutes']],
    ['They waited two more weeks for an hours-long call.', ['two more weeks', 'an hours-long']],
    ['It went on for weeks and lasted days.', ['for weeks', 'lasted days']],
    ['They talked overnight.', ['overnight']],
    ['It began three years ago, and two days later it ended.', []],
    ['The mayor is 30 years old.', []],
    ['They met on Monday in 2021, week by week.', []],
  ])('%s', (sentence, durations) =>
    expect(durationsIn(sentence).map((span) => cut(sentence, span))).toEqual(durations),
  );
});
