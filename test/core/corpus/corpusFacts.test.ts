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

it('corpusLanguages lists stated or else detected languages, the most frequent first, without region', () => {
  expect(corpusLanguages([ukrainian, english('a'), english('b')])).toEqual(['en', 'uk']);
  expect(corpusLanguages([{ ...ukrainian, language: 'en-GB' }])).toEqual(['en']);
  expect(corpusLanguages([{ id: 'x', paragraphs: ['Kyiv 2025', ''] }])).toEqual([]);
  expect(corpusLanguages([])).toEqual([]);
});

it('corpusLanguages leaves out a language detected in one of 200 articles, but keeps a stated one', () => {
  const many = Array.from({ length: 200 }, (_, n) => english(`a${n}`));
  expect(corpusLanguages([...many, ukrainian])).toEqual(['en']);
  expect(corpusLanguages([...many, { ...ukrainian, language: 'uk' }])).toEqual(['en', 'uk']);
});
