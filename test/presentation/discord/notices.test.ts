import { expect, it } from 'vitest';
import { reasonWords } from '../../../src/presentation/discord/notices.ts';
import { en } from '../../../src/presentation/wording/en.ts';
import { CATALOGUES } from '../../../src/presentation/wording/wordingFor.ts';
import type { Reason } from '../../../src/shared/userError.ts';

const REASONS: { readonly [Kind in Reason['kind']]: Extract<Reason, { readonly kind: Kind }> } = {
  'no-question': { kind: 'no-question' },
  'question-too-long': { kind: 'question-too-long', most: 2_000 },
  'nothing-to-check': { kind: 'nothing-to-check' },
  'too-much-to-check': { kind: 'too-much-to-check', most: 2_000 },
  'no-such-article': { kind: 'no-such-article', typed: 'Harbor', near: ['Harbour talks', 'Trade talks'] },
  'no-day-between': { kind: 'no-day-between', after: '2025-03-12', before: '2025-03-11' },
};

it.each([...CATALOGUES])('each reason is said in %s', (language, catalogue) => {
  for (const reason of Object.values(REASONS)) {
    const words = reasonWords(reason, catalogue);
    if (language !== 'en') expect(words).not.toBe(reasonWords(reason, en));
    if (reason.kind === 'no-such-article') {
      for (const title of [reason.typed, ...reason.near]) expect(words).toContain(title);
    }
  }
});

it('a day is named as the language names days', () => {
  expect(reasonWords(REASONS['no-day-between'], CATALOGUES.get('uk') ?? en)).toContain(
    'не раніше 12 березня 2025',
  );
});
