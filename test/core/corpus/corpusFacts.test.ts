import { expect, it } from 'vitest';
import { corpusLanguages } from '../../../src/core/corpus/corpusFacts.ts';

const english = (id: string) => ({
  id,
  paragraphs: ['The envoy said that the harbour would open on Friday, and that nobody had objected to it.'],
});
const ukrainian = {
  id: 'uk',
  paragraphs: ['Президент сказав, що переговори про припинення вогню ще не завершено, але вони тривають.'],
};

it('are what articles state, or else show, the most frequent first, without region', () => {
  expect(corpusLanguages([ukrainian, english('a'), english('b')])).toEqual(['en', 'uk']);
  expect(corpusLanguages([{ ...ukrainian, language: 'en-GB' }])).toEqual(['en']);
  expect(corpusLanguages([{ id: 'x', paragraphs: ['Kyiv 2025', ''] }])).toEqual([]);
  expect(corpusLanguages([])).toEqual([]);
});

it('are not what one in two hundred articles shows, but what it states', () => {
  const many = Array.from({ length: 200 }, (_, n) => english(`a${n}`));
  expect(corpusLanguages([...many, ukrainian])).toEqual(['en']);
  expect(corpusLanguages([...many, { ...ukrainian, language: 'uk' }])).toEqual(['en', 'uk']);
});
