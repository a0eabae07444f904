import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, type Span } from '../../../../src/core/language/span.ts';
import { verifyQuote } from '../../../../src/core/quotations/verification/verifyQuote.ts';
import { madeCorpus } from './madeCorpus.ts';

const names = ['Ana Costa', 'Lena Berg', 'John Smith', 'Mary Smith', 'Ibrahim al Hadi'];
const word = fc.constantFrom(
  ...'we will not the of peace talks deal border troops Kyiv harbour $5 1,000 won’t it never sanctions'.split(
    ' ',
  ),
);
const quote = fc.tuple(
  fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' ')),
  fc.constantFrom(...names),
);
const generated = fc
  .array(fc.array(quote, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((paragraphs) =>
    madeCorpus({
      made: paragraphs.map((quotes) => ({
        text: quotes.map(([words, name], n) => `“${words} #${n},” ${name} told the press.`).join(' Then: '),
        quotes: quotes.map(([words, name], n) => [`“${words} #${n},”`, name] as const),
      })),
    }),
  );

/** Expects a span that is not blank and cuts no word. */
const expectWhole = (text: string, [start, end]: Span): void => {
  expect(cut(text, [start, end]).trim()).not.toBe('');
  for (const at of [start, end])
    expect(cut(text, [Math.max(0, at - 1), at + 1])).not.toMatch(/[\p{L}\p{N}]{2}/u);
};

describe('verifyQuote on any corpus', () => {
  it('finds every quotation verbatim for its own speaker', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async ({ corpus, quotations }) => {
        for (const { passage, span, speaker } of quotations) {
          const words = cut(passage.text, span);
          const { verdict, found, differences } = await verifyQuote(words, speaker?.name ?? null, corpus);
          expect(verdict).toBe('verbatim');
          expect(found?.quotation?.speaker?.person).toBe(speaker?.person);
          expect(differences).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never calls a quotation with one changed word verbatim, and shows that word', async () => {
    await fc.assert(
      fc.asyncProperty(generated, fc.nat(), fc.nat(), async ({ corpus, quotations }, one, at) => {
        const quotation = quotations[one % quotations.length];
        if (!quotation) return;
        const words = cut(quotation.passage.text, quotation.span).split(' ');
        const changed = words.map((original, n) => (n === at % words.length ? 'zebra' : original)).join(' ');
        const { verdict, claim, differences } = await verifyQuote(
          changed,
          quotation.speaker?.name ?? null,
          corpus,
        );
        expect(verdict).not.toBe('verbatim');
        if (verdict !== 'not-found')
          expect(differences.map(({ given }) => given && cut(claim.words, given)).join(' ')).toContain(
            'zebra',
          );
      }),
      { numRuns: 50 },
    );
  });

  it('answers any claim, with spans that begin and end with a whole word', async () => {
    await fc.assert(
      fc.asyncProperty(
        generated,
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.array(word),
        async ({ corpus }, odd, plain) => {
          for (const text of [odd, plain.join(' '), `${odd} ${plain.join('…')}`]) {
            const { found, differences, claim, verdict, nearest } = await verifyQuote(text, odd, corpus);
            expect(verdict === 'not-found').toBe(found === null);
            if (found) expect(nearest).toEqual([]);
            for (const span of found?.spans ?? []) expectWhole(found?.passage.text ?? '', span);
            for (const { given, said } of differences) {
              if (given) expectWhole(claim.words, given);
              if (said) expectWhole(found?.passage.text ?? '', said);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
