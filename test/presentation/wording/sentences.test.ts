import { expect, it } from 'vitest';
import { en } from '../../../src/presentation/wording/en.ts';
import { otherwiseWords } from '../../../src/presentation/wording/sentences.ts';

it.each([
  [{ speaker: 'Ada', about: 'peace' }, 'about'],
  [{ speaker: 'Ada', article: 'talks' }, 'article'],
  [{ speaker: 'Ada', after: '2025-03-01', before: '2025-03-31' }, 'days'],
  [{ speaker: 'Ada', about: 'peace', before: '2025-03-31' }, 'several'],
  [{ speaker: 'Ada' }, 'about'],
] as const)('for %j, names the limit “%s”', (query, limit) => {
  expect(otherwiseWords(query, en)).toBe(en.quotedOtherwise(limit));
});
