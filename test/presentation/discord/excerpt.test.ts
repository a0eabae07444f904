import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../src/core/language/span.ts';
import { excerpt, mergeSpans } from '../../../src/presentation/discord/excerpt.ts';
import { holds } from '../../../src/presentation/discord/limits.ts';
import { articleText, boundariesOf, spansOf } from './arbitraries.ts';
import { visibleText } from './visibleText.ts';

const wide = { characters: 4_000, bytes: 10_000 };

describe('excerpt', () => {
  it('shows a whole paragraph with its highlight in bold', () => {
    const text = 'Before it. The *answer* is here. After it.';
    expect(excerpt(text, { keep: [[11, 32]], bold: true, room: wide, comfort: wide })).toBe(
      'Before it. **The \\*answer\\* is here.** After it.',
    );
  });

  it('shortens around the highlight, between words', () => {
    const text = `${'before '.repeat(2_000)}THE ANSWER ${'after '.repeat(2_000)}`.trim();
    const start = text.indexOf('THE');
    const shown = excerpt(text, {
      keep: [[start, start + 10]],
      bold: true,
      room: wide,
      comfort: { characters: 60, bytes: 100 },
    });
    expect(shown).toBe('…before before before **THE ANSWER** after after after…');
  });

  it('marks the omission between two highlights', () => {
    const text = `One. ${'x '.repeat(300)}Two.`;
    const shown = excerpt(text, {
      keep: [
        [0, 4],
        [text.length - 4, text.length],
      ],
      bold: true,
      room: wide,
      comfort: { characters: 25, bytes: 100 },
    });
    expect(shown).toMatch(/^\*\*One\.\*\*[ x]* … [x ]*\*\*Two\.\*\*$/);
  });

  it('returns no excerpt if the highlight does not fit', () => {
    const room = { characters: 20, bytes: 100 };
    expect(excerpt('a'.repeat(30), { keep: [[0, 30]], bold: true, room, comfort: room })).toBeUndefined();
  });

  it('makes each line of a highlight bold by itself', () => {
    expect(excerpt('a\n\n- b', { keep: [[0, 6]], bold: true, room: wide, comfort: wide })).toBe(
      '**a**\n\n**\\- b**',
    );
  });

  it('starts with the first words if nothing must be kept', () => {
    const comfort = { characters: 12, bytes: 40 };
    expect(excerpt('one two three four', { keep: [], bold: false, room: wide, comfort })).toBe('one two…');
  });

  it('keeps highlights verbatim, cuts between graphemes, and stays within its room', () => {
    const made = articleText('long').chain((text) => spansOf(text, 1).map((keep) => ({ text, keep })));
    fc.assert(
      fc.property(made, fc.integer({ min: 5, max: 1_500 }), ({ text, keep }, characters) => {
        const comfort = { characters, bytes: characters * 2 };
        const shown = excerpt(text, { keep, bold: true, room: wide, comfort });
        const merged = mergeSpans(keep);
        if (shown === undefined) return;
        expect(holds(wide, shown)).toBe(true);
        const { text: visible, effects, bold } = visibleText(shown);
        expect(effects).toEqual([]);
        const lines = merged.flatMap((span) => cut(text, span).split('\n')).filter((line) => /\S/.test(line));
        expect(bold).toEqual(lines);
        // The text between two marks of omission is a part of the original that begins and ends between graphemes.
        const bounds = new Set(boundariesOf(text));
        if (!text.includes('…')) {
          for (const run of visible.split('…').map((part) => part.trim())) {
            const places = [...Array(text.length).keys()].filter((at) => text.startsWith(run, at));
            expect(places.some((at) => bounds.has(at) && bounds.has(at + run.length))).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
