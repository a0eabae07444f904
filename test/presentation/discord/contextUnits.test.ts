import { describe, expect, it } from 'vitest';
import { contextUnits } from '../../../src/presentation/discord/excerpt.ts';
import { boundariesOf } from './arbitraries.ts';

const pieces = (text: string, kept: [number, number][], reach: number) =>
  contextUnits(text, kept, [0, text.length], reach).map(({ start, end }) => text.slice(start, end));

describe('contextUnits', () => {
  it('returns words, marks and white space around the kept spans, with their distances', () => {
    const units = contextUnits('one two KEPT three.', [[8, 12]], [0, 19], 100);
    expect(units.map(({ distance }) => distance)).toEqual([5, 4, 1, 0, 0, 1, 6]);
    expect(pieces('one two KEPT three.', [[8, 12]], 100)).toEqual([
      'one',
      ' ',
      'two',
      ' ',
      ' ',
      'three',
      '.',
    ]);
  });

  it('never cuts inside a grapheme, even between words', () => {
    // A prepended letter and the mark after it are one grapheme, and two words.
    const text = 'ab \u0d4e! cd';
    expect(pieces(text, [], 100)).toEqual(['ab', ' ', '\u0d4e!', ' ', 'cd']);
  });

  it('looks no farther than its reach, and never ends inside a grapheme', () => {
    const family = '👨‍👩‍👧‍👦';
    const text = `${family.repeat(50)}KEPT${family.repeat(50)}`;
    const kept: [number, number][] = [[family.length * 50, family.length * 50 + 4]];
    const bounds = new Set(boundariesOf(text));
    for (let reach = 1; reach < 40; reach += 1) {
      const units = contextUnits(text, kept, [0, text.length], reach);
      expect(units.every(({ start, end }) => bounds.has(start) && bounds.has(end))).toBe(true);
      expect(units.length).toBeLessThanOrEqual(8);
    }
  });

  it('returns the whole gap between two kept spans that are near each other', () => {
    expect(
      pieces(
        'A b c D',
        [
          [0, 1],
          [6, 7],
        ],
        3,
      ),
    ).toEqual([' ', 'b', ' ', 'c', ' ']);
    expect(
      pieces(
        `A${' x'.repeat(50)} D`,
        [
          [0, 1],
          [102, 103],
        ],
        3,
      ),
    ).toHaveLength(4);
  });
});
