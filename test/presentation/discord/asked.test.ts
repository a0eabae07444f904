import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, askedLines, readAsked } from '../../../src/presentation/discord/asked.ts';
import { articleText } from './arbitraries.ts';

/** Marks that turn the direction of a line; a message does not show them. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;
const line = (text: string): string => text.replace(directions, '').replace(/\s+/g, ' ').trim();
const typed = articleText('short')
  .map((text) => line(text.slice(0, 100)))
  .filter((text) => text !== '');
const day = fc.constantFrom('2025-03-14', '2024-02-29');
const asked: fc.Arbitrary<Asked> = fc.record(
  {
    question: typed,
    claim: typed,
    speaker: typed,
    about: typed,
    article: typed,
    after: day,
    before: day,
    indirect: fc.constant(true),
  },
  { requiredKeys: [] },
);

describe('askedLines and readAsked', () => {
  it('write the query, one line for each part', () => {
    const all = { speaker: 'Witkoff', about: 'a *deal*', after: '2025-03-01', indirect: true };
    expect(askedLines(all, 'reported too')).toBe(
      '-# 🗣️ Witkoff\n-# 💬 a \\*deal\\*\n-# 📅 2025-03-01 →\n-# 💭 reported too',
    );
  });

  it('read the query back, whatever it is, among other lines', () => {
    fc.assert(
      fc.property(asked, typed, (some, note) => {
        expect(readAsked(`${askedLines(some, 'so')}\n-# 📢 ${note}`)).toEqual(some);
      }),
      { numRuns: 300 },
    );
  });

  it('read back text from right to left', () => {
    const some = { question: 'מי נפגש עם פוטין?', speaker: 'ويتكوف' };
    expect(readAsked(askedLines(some, 'so'))).toEqual(some);
  });

  it('read back a sign that has lost its variation selector', () => {
    const lines = askedLines({ speaker: 'Witkoff' }, 'so');
    expect(lines).toContain('\uFE0F');
    expect(readAsked(lines.replaceAll('\uFE0F', ''))).toEqual({ speaker: 'Witkoff' });
  });

  it('read nothing from other text', () => {
    for (const text of ['', 'hello', '-# 📅 yesterday → soon', '-# ❓']) expect(readAsked(text)).toEqual({});
  });
});
