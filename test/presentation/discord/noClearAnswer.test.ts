import { describe, expect, it } from 'vitest';
import type { Answer, CitedPassage } from '../../../src/core/answers/answer.ts';
import type { Span } from '../../../src/core/language/span.ts';
import { answerOf, answerReply, article } from './madeAnswer.ts';
import { payloadFaults, textsOf } from './payloadFaults.ts';
import { visibleText } from './visibleText.ts';

const TEXT = 'It began. France offered troops. It went on.';

const no = (over: Partial<Answer> = {}, text = TEXT, highlights: readonly Span[] = [[10, 32]]) =>
  answerReply(answerOf(text, highlights, { kind: 'not-in-corpus', confidence: 0.1, ...over }));

const heading = (over: Partial<Answer>) => textsOf(no(over).message)[1];

describe('an answer that is not clear', () => {
  it('names the words that no article mentions', () => {
    const missing = { words: ['Orbán', 'Budapest'], unknown: ['Orbán', 'Budapest'] };
    expect(heading({ missing })).toBe(
      '### 🔍 I found no clear answer.\nMy articles don’t mention Orbán or Budapest.\nClosest passages:',
    );
    expect(heading({ missing, passages: [] })).toBe(
      '### 🚫 Not in my articles\nMy articles don’t mention Orbán or Budapest.',
    );
  });

  it('says only that the closest passages lack a word if some article has it', () => {
    const missing = { words: ['Doha', 'Orbán'], unknown: [] };
    expect(heading({ missing })).toContain('\nThe closest passages don’t mention Doha or Orbán.\n');
    expect(heading({ missing: { words: ['Doha', 'Orbán'], unknown: ['Orbán'] } })).toContain(
      '\nMy articles don’t mention Orbán.\n',
    );
  });

  it.each([
    ['date', 'give no date'],
    ['reason', 'give no reason'],
    ['count', 'give no number'],
    ['duration', 'don’t say how long'],
    ['place', 'name no place'],
    ['person', 'name nobody'],
  ] as const)('says that the closest passages lack the %s asked for', (kind, said) => {
    expect(heading({ missing: { words: [], unknown: [], kind } })).toContain(
      `\nThe closest passages ${said}.\n`,
    );
    expect(heading({ missing: { words: ['Doha'], unknown: [], kind } })).toContain(
      `\nThe closest passages don’t mention Doha and ${said}.\n`,
    );
    expect(heading({ missing: { words: ['Doha'], unknown: ['Doha'], kind } })).toContain(
      `\nMy articles don’t mention Doha. The closest passages ${said}.\n`,
    );
  });

  it('says nothing about passages if none is near', () => {
    expect(heading({ missing: { words: ['Doha'], unknown: [], kind: 'date' }, passages: [] })).toBe(
      '### 🚫 Not in my articles\nNone of my articles comes close to this.',
    );
  });

  it('shows at most three words, shortened, and none of them as markup', () => {
    const words = ['**bold**', '<@1>', `${'x'.repeat(70)}`, 'fourth'];
    const shown = visibleText(heading({ missing: { words, unknown: words } }) ?? '');
    expect(shown.text).toContain(`My articles don’t mention **bold**, <@1>, or ${'x'.repeat(59)}….\n`);
    expect(shown.effects).toEqual(['### ']);
    expect(shown.bold).toEqual([]);
  });

  it('names a quoted speaker below the missing words', () => {
    expect(heading({ missing: { words: ['Doha'], unknown: ['Doha'] }, quoted: 'Ana Costa' })).toBe(
      '### 🔍 I found no clear answer.\nMy articles don’t mention Doha.\n-# 💬 My articles quote Ana Costa: see `/quote`.\nClosest passages:',
    );
  });

  it('shows two passages around their best sentences, without bold, and no more', () => {
    const best = 'They agreed on a ceasefire of thirty days.';
    const text = 'The talks went on for hours. '.repeat(30) + best + ' Nobody said more.'.repeat(40);
    const from = text.indexOf(best);
    const cited = (paragraph: number): CitedPassage => ({
      passage: { article, paragraph, text },
      highlights: [[from, from + best.length]],
      focus: [],
      score: 1,
    });
    const { message, visibility } = no({ passages: [1, 2, 3, 4].map(cited) });
    const texts = textsOf(message).slice(2);
    expect(texts).toHaveLength(2);
    for (const shown of texts) {
      const [words = ''] = shown.split('\n');
      expect(words).toContain(best);
      expect(words.length).toBeLessThanOrEqual(180);
      expect(words.length).toBeGreaterThan(150);
      expect(visibleText(shown).bold).toEqual([]);
    }
    expect(visibility).toBe('private');
    expect(JSON.stringify(message).match(/"label":"[^"]+"/g)).toEqual([
      expect.stringMatching(/^"label":"paragraph \d+"$/),
      expect.stringMatching(/^"label":"paragraph \d+"$/),
      '"label":"All articles"',
    ]);
    expect(payloadFaults(message)).toEqual([]);
  });

  it('shows a long sentence whole up to 300 characters, and of two only as much as fits one screen', () => {
    const cited = (length: number): CitedPassage => {
      const text = `${'word '.repeat(length / 5 - 1)}end. ${'More. '.repeat(50)}`;
      return { passage: { article, paragraph: 1, text }, highlights: [[0, length - 1]], focus: [], score: 1 };
    };
    const lengths = (...of: readonly number[]) =>
      textsOf(no({ passages: of.map(cited) }).message)
        .slice(2)
        .map((shown) => shown.split('\n')[0]?.length ?? 0);
    expect(lengths(250, 150)[0]).toBe(250);
    const [first = 0, second = 0] = lengths(290, 290);
    expect(first).toBe(290);
    expect(second).toBeGreaterThan(90);
    expect(first + second).toBeLessThanOrEqual(400);
  });

  it('shows less of the passages after a long question', () => {
    const text = `${'So it went on. '.repeat(40)}End.`;
    const cited = (paragraph: number): CitedPassage => ({
      passage: { article, paragraph, text },
      highlights: [[0, 14]],
      focus: [],
      score: 1,
    });
    const lengths = (question: string) =>
      textsOf(no({ question, passages: [cited(1), cited(2)] }).message)
        .slice(2)
        .map((shown) => shown.split('\n')[0]?.length ?? 0);
    const all = (of: readonly number[]) => of.reduce((sum, length) => sum + length, 0);
    expect(all(lengths('Why?'))).toBeGreaterThan(340);
    const long = lengths(`Why ${'oh why '.repeat(42)}?`);
    expect(all(long)).toBeLessThanOrEqual(220);
    expect(long[0]).toBeGreaterThan(150);
  });

  it('cuts a sentence that is longer than an excerpt: around its focus, or from its start', () => {
    const long = `Before. The envoys ${'talked and '.repeat(60)}met in Geneva${' and parted'.repeat(60)}.`;
    const geneva = long.indexOf('Geneva');
    const excerptOf = (focus: readonly Span[]) => {
      const passage = { article, paragraph: 1, text: long };
      const passages = [{ passage, highlights: [[8, long.length] as const], focus, score: 1 }];
      return textsOf(no({ passages }).message).at(-1)?.split('\n')[0] ?? '';
    };
    expect(excerptOf([])).toMatch(/^The envoys talked and .*…$/);
    expect(excerptOf([[geneva, geneva + 6]])).toMatch(/^….* met in Geneva and .*…$/);
    for (const shown of [excerptOf([]), excerptOf([[geneva, geneva + 6]])])
      expect(shown.length).toBeLessThanOrEqual(300);
  });
});
