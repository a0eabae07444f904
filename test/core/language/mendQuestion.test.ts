import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mendQuestion } from '../../../src/core/language/mendQuestion.ts';

it.each([
  ['wich country signed', 'which country signed'],
  ['Whats new, and whos there?', 'what’s new, and who’s there?'],
  ['Wehn didnt they meet?', 'when didn’t they meet?'],
  ['waht cant he say', 'what can’t he say'],
])('%s', (typed, mended) => expect(mendQuestion(typed)).toBe(mended));

it.each([
  'Which country signed?',
  'Who’s there, and what’s new?',
  "What's new?",
  'The sandwich of Kant was wanted by Hwoan.',
  'whats’s, o’whats',
  '',
])('does not change: %s', (typed) => expect(mendQuestion(typed)).toBe(typed));

it('mendQuestion is idempotent', () => {
  const word = fc.constantFrom('wich', 'whats', 'WHOS', 'dont', 'the', 'ferry', '’', "'", 'é', '😀');
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word).map((words) => words.join(' ')),
    fc.array(word).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const mended = mendQuestion(text);
      expect(mendQuestion(mended)).toBe(mended);
    }),
  );
});
