import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../src/admin/library/nearDuplicates.ts';

const talks = [
  'The delegations met in Riyadh on Thursday and spoke for six hours about a limited ceasefire at sea.',
  'Neither side would say whether the ports were discussed, but both called the meeting useful and frank.',
];
const other = ['A storm closed the northern harbour on Thursday, and ferries stayed in port for six hours.'];

describe('nearDuplicates', () => {
  it('finds the same text in other paragraphs, case and punctuation, and a text with one changed word', () => {
    const same = { paragraphs: [talks.join(' ').toUpperCase()] };
    const edited = { paragraphs: [talks.join(' ').replace('Thursday', 'Friday')] };
    const found = nearDuplicates({ paragraphs: talks }, [edited, { paragraphs: other }, same]);
    expect(found.map(({ other: each }) => each)).toEqual([same, edited]);
    expect(found[0]?.share).toBe(1);
    expect(found[1]?.share).toBeLessThan(1);
  });

  it('does not report a text that shares the subject, or half of the words in a row', () => {
    const half = { paragraphs: [talks[0] ?? '', ...other] };
    expect(nearDuplicates({ paragraphs: talks }, [{ paragraphs: other }, half])).toEqual([]);
  });

  it('compares texts of a few words, and texts without spaces', () => {
    const short = { paragraphs: ['No comment.'] };
    expect(nearDuplicates(short, [{ paragraphs: ['no comment'] }, { paragraphs: ['No'] }])).toHaveLength(1);
    const chinese = { paragraphs: ['双方在利雅得举行会谈，讨论停火问题。'] };
    expect(nearDuplicates(chinese, [{ paragraphs: ['双方在利雅得举行会谈，讨论停火问题'] }])).toHaveLength(1);
  });

  it('is symmetric', () => {
    const words = fc.array(fc.constantFrom('talks', 'port', 'sea', 'war'), { maxLength: 12 });
    const text = words.map((list) => ({ paragraphs: [list.join(' ')] }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(nearDuplicates(a, [b])[0]?.share).toBe(nearDuplicates(b, [a])[0]?.share);
      }),
    );
  });
});
