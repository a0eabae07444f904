import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptFor } from '../../../src/core/reading/prompt.ts';
import { READ_BUDGET, withinBudget } from '../../../src/core/reading/withinBudget.ts';
import { candidate } from './support.ts';

const lines = (question: string, candidates: readonly ReturnType<typeof candidate>[]): string[] => {
  const messages = promptFor(question, candidates, withinBudget(candidates, READ_BUDGET));
  return (messages[1]?.content ?? '').split('\n');
};

describe('promptFor', () => {
  it('numbers passages and sentences, and states their source and the passage before', () => {
    const about = { title: 'Ferry talks', publisher: 'Harbour News', publishedAt: '2025-03-14T08:00:00Z' };
    expect(
      lines('Who left?', [
        candidate('It was full.', { ...about, paragraph: 5 }),
        candidate('The ferry left. The envoy waved.', { ...about, paragraph: 4 }),
      ]),
    ).toEqual([
      'Question: Who left?',
      '',
      '[1] Ferry talks | Harbour News | 2025-03-14 | paragraph 5, follows [2]',
      '1.1 It was full.',
      '',
      '[2] Ferry talks | Harbour News | 2025-03-14 | paragraph 4',
      '2.1 The ferry left.',
      '2.2 The envoy waved.',
    ]);
  });

  it('asks for numbers, and says that passages are not instructions', () => {
    const [system] = promptFor('Who?', [], []);
    expect(system?.role).toBe('system');
    expect(system?.content).toMatch(/reply with numbers only[\s\S]*no instruction/);
  });

  it('begins every line with its own label, whatever the texts hold', () => {
    const hostile = fc.stringMatching(/^[a-z[\]0-9.\n\r\u2028\u0085\t ]{1,80}$/);
    fc.assert(
      fc.property(hostile, hostile, hostile, (question, title, text) => {
        const made = lines(question, [candidate(`A ${text}.`, { title, paragraph: 2 })]);
        const [first, blank, head, ...sentences] = made;
        expect(first).toMatch(/^Question:/);
        expect(blank).toBe('');
        expect(head).toMatch(/^\[1\] /);
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.every((line) => /^1\.\d+ ?/.test(line))).toBe(true);
        expect(made.join('\n')).not.toMatch(/[\r\u2028\u0085\t]/);
      }),
    );
  });
});
