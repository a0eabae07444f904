import { describe, expect, it } from 'vitest';
import { en } from '../../../src/presentation/wording/en.ts';
import { otherwiseWords, reasonWords, userErrorWords } from '../../../src/presentation/wording/sentences.ts';
import { CATALOGUES } from '../../../src/presentation/wording/wordingFor.ts';
import { errorOf, failureOf } from '../../../src/shared/threads/failure.ts';
import { type Reason, UserError } from '../../../src/shared/userError.ts';

const REASONS: { readonly [Kind in Reason['kind']]: Extract<Reason, { readonly kind: Kind }> } = {
  'no-question': { kind: 'no-question' },
  'question-too-long': { kind: 'question-too-long', most: 2_000 },
  'nothing-to-check': { kind: 'nothing-to-check' },
  'too-much-to-check': { kind: 'too-much-to-check', most: 2_000 },
  'not-a-day': { kind: 'not-a-day', typed: 'the flood' },
  'no-such-article': { kind: 'no-such-article', typed: 'Harbor', near: ['Harbour talks', 'Trade talks'] },
  'no-day-between': { kind: 'no-day-between', after: '2025-03-12', before: '2025-03-11' },
  'corpus-read-only': { kind: 'corpus-read-only' },
  'same-id': { kind: 'same-id', file: 'a.md' },
  'file-exists': { kind: 'file-exists', file: 'a.md' },
  'file-outside': { kind: 'file-outside', folder: 'sub' },
  'file-gone': { kind: 'file-gone' },
  'last-article': { kind: 'last-article' },
  'not-written': { kind: 'not-written', code: 'ENOSPC' },
};
const reasons: readonly Reason[] = Object.values(REASONS);

/** Days are written out in each language. */
const written = (value: unknown): value is string => typeof value === 'string' && !/^\d{4}-/.test(value);

describe.each([...CATALOGUES])('a reason in %s', (language, catalogue) => {
  it.each(reasons)('$kind has words of its own, and what they are about', (reason) => {
    const words = reasonWords(reason, catalogue);
    if (language !== 'en') expect(words).not.toBe(reasonWords(reason, en));
    const { kind, ...values } = reason;
    for (const value of Object.values(values).flat().filter(written)) expect(words).toContain(value);
    expect(words).not.toContain(kind);
  });
});

it('a day is named as the language names days', () => {
  expect(reasonWords(REASONS['no-day-between'], CATALOGUES.get('uk') ?? en)).toContain(
    'не раніше 12 березня 2025',
  );
});

describe('a user error', () => {
  it('is told by its reason, and by its message where it has none', () => {
    expect(userErrorWords(new UserError({ kind: 'file-gone' }), en)).toBe(en.fileGone);
    expect(userErrorWords(new UserError('METRICS_PORT must be a port'), en)).toBe(
      'METRICS_PORT must be a port',
    );
  });

  it('has no typed word in its message, which logs may hold', () => {
    for (const reason of reasons) expect(new UserError(reason).message).toBe(reason.kind);
  });

  it('is the same from another thread', () => {
    for (const error of [...reasons.map((reason) => new UserError(reason)), new UserError('plain')]) {
      const told = errorOf(structuredClone(failureOf(error)));
      expect(told).toBeInstanceOf(UserError);
      expect(userErrorWords(told as UserError, en)).toBe(userErrorWords(error, en));
    }
  });
});

it.each([
  [{ speaker: 'Ada', about: 'peace' }, 'about'],
  [{ speaker: 'Ada', article: 'talks' }, 'article'],
  [{ speaker: 'Ada', after: '2025-03-01', before: '2025-03-31' }, 'days'],
  [{ speaker: 'Ada', about: 'peace', before: '2025-03-31' }, 'several'],
  [{ speaker: 'Ada' }, 'about'],
] as const)('of %j, what kept quotations from being found: %s', (query, limit) => {
  expect(otherwiseWords(query, en)).toBe(en.quotedOtherwise(limit));
});
