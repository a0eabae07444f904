import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/corpus/article.ts';
import type { Span } from '../../../src/core/language/span.ts';
import type { Quotation } from '../../../src/core/quotations/quotation.ts';
import type {
  FoundWords,
  Verdict,
  Verification,
} from '../../../src/core/quotations/verification/verification.ts';
import {
  verificationReply as reply,
  type VerificationReplyOptions,
} from '../../../src/presentation/discord/verification.ts';
import { articleText, spansOf } from './arbitraries.ts';
import { payloadFaults, textsOf } from './payloadFaults.ts';
import { someVersion, someViewer } from './someViewer.ts';
import { visibleText } from './visibleText.ts';

const verificationReply = (some: readonly Verification[], options: VerificationReplyOptions) =>
  reply(
    some.map((one) => ({ ...one, ...someVersion })),
    options,
    someViewer,
  );

const article: Article = { id: 'talks', title: 'Talks', paragraphs: [] };
const text = 'They met. "It was a long discussion," Witkoff said. Nobody else spoke.';
const passage = { article, paragraph: 9, text };
const VERDICTS = 'verbatim cut altered other-speaker reporter unattributed not-found'.split(' ') as Verdict[];
const SAID = 'It was a long discussion';

const spanIn = (whole: string, words: string): Span => [
  whole.indexOf(words),
  whole.indexOf(words) + words.length,
];

const quotation = (over: Partial<Quotation> = {}): Quotation => ({
  passage,
  span: spanIn(text, `"${SAID},"`),
  kind: 'direct',
  cue: 'said',
  sieve: null,
  secondhand: false,
  speaker: { name: 'Steve Witkoff', mention: 'Witkoff', person: 'steve-witkoff' },
  ...over,
});

const found = (over: Partial<FoundWords> = {}): FoundWords => ({
  passage,
  spans: [spanIn(text, SAID)],
  quotation: quotation(),
  partly: [],
  ...over,
});

const verification = (verdict: Verdict, over: Partial<Verification> = {}): Verification => ({
  verdict,
  claim: { words: SAID, speaker: null },
  found: found(),
  differences: [],
  nearest: [],
  isShort: false,
  ...over,
});

const altered = {
  claim: { words: 'It was a long talk', speaker: 'Putin' },
  differences: [{ said: spanIn(text, 'discussion'), given: spanIn('It was a long talk', 'talk') }],
};

const shown = (one: Verification | readonly Verification[], options = { leftOut: 0, isCut: false }) => {
  const { visibility, message } = verificationReply('verdict' in one ? [one] : one, options);
  expect(visibility).toBe('private');
  expect(payloadFaults(message)).toEqual([]);
  return textsOf(message);
};

describe('verificationReply', () => {
  it('shows words of the corpus in bold inside their sentence', () => {
    expect(shown(verification('verbatim'))).toEqual([
      '-# 🔎 It was a long discussion',
      '### ✅ Word for word\n🗣️ Steve Witkoff\n"**It was a long discussion**," Witkoff said.\n-# Talks, paragraph 9',
    ]);
  });

  it('shows cut words in bold inside the whole sentence, and never as sure', () => {
    const whole = '"I doubt it was a long discussion," Witkoff said. Nobody spoke.';
    const cutOut = found({
      passage: { article, paragraph: 9, text: whole },
      spans: [spanIn(whole, 'it was a long discussion')],
      around: [0, whole.indexOf(' Nobody')],
    });
    expect(shown(verification('cut', { found: cutOut }))[1]).toBe(
      '### ✂️ Cut: the words are there, but the full sentence says something else\n🗣️ Steve Witkoff\n' +
        '"I doubt **it was a long discussion**," Witkoff said.\n-# Talks, paragraph 9',
    );
    const { message } = verificationReply([verification('cut', { found: cutOut })], {
      leftOut: 0,
      isCut: false,
    });
    expect(JSON.stringify(message)).not.toContain(String(0x2e8b57));
    expect(JSON.stringify(message)).toContain(String(0xe0a800));
  });

  it('shows the words that turn a long sentence, however far before the claim', () => {
    const whole = `"I do not believe ${'for a moment '.repeat(50)}that it was long," Witkoff said.`;
    const cutOut = found({
      passage: { article, paragraph: 9, text: whole },
      spans: [spanIn(whole, 'it was long')],
      around: [0, whole.length],
    });
    expect(shown(verification('cut', { found: cutOut }))[1]).toContain('"I do not believe for a moment');
  });

  it('can be shared, except for one or two words that no article has', () => {
    const labels = (one: Verification): string =>
      JSON.stringify(verificationReply([one], { leftOut: 0, isCut: false }));
    expect(labels(verification('verbatim', { isShort: true }))).toContain('"origin"');
    expect(labels(verification('not-found', { found: null }))).toContain('"origin"');
    expect(labels(verification('not-found', { found: null, isShort: true }))).not.toContain('"origin"');
  });

  it('shows both versions of altered words, with the differences in bold', () => {
    expect(shown(verification('altered', altered))).toEqual([
      '-# 🔎 It was a long talk\n-# 🗣️ Putin',
      '### ✏️ Altered: the article has different words\n🗣️ Steve Witkoff\n🔎 It was a long **talk**\n' +
        '-# The differences are in bold: first the words you checked, then the article’s.\n' +
        '"It was a long **discussion**," Witkoff said.\n-# Talks, paragraph 9',
    ]);
  });

  it('shows altered words that only leave out or only add', () => {
    const [, added] = shown(
      verification('altered', { ...altered, differences: [{ said: null, given: [0, 2] }] }),
    );
    expect(added).toContain('🔎 **It** was a long talk');
    expect(added).toContain('\n"It was a long discussion," Witkoff said.\n');
    const [, missing] = shown(
      verification('altered', { ...altered, differences: [{ said: spanIn(text, 'long'), given: null }] }),
    );
    expect(missing).toContain('🔎 It was a long talk\n');
    expect(missing).toContain('a **long** discussion');
  });

  it('names the real speaker and the wrong one', () => {
    const [, block] = shown(verification('other-speaker', { claim: { words: SAID, speaker: 'Putin' } }));
    expect(block).toMatch(/^### 👥 Someone else’s words\n🗣️ Steve Witkoff, not Putin\n"\*\*It was/);
  });

  it('distinguishes the reporter’s words from reported speech', () => {
    const own = found({ spans: [spanIn(text, 'Nobody else spoke')], quotation: null });
    expect(shown(verification('reporter', { found: own }))[1]).toBe(
      '### 📰 The reporter’s words, not a quotation\n**Nobody else spoke**.\n-# Talks, paragraph 9',
    );
    const mixed = found({ quotation: null, partly: [quotation()] });
    expect(shown(verification('reporter', { found: mixed }))[1]).toContain(
      '\n-# Part of it is a quotation from Steve Witkoff.\n',
    );
    const reported = found({ quotation: quotation({ kind: 'indirect' }) });
    expect(shown(verification('reporter', { found: reported }))[1]).toContain(
      '\n-# Reported speech by Steve Witkoff.\n',
    );
  });

  it('marks uncertain speakers, secondhand words and short claims', () => {
    const nobody = found({ quotation: quotation({ speaker: null }) });
    expect(shown(verification('unattributed', { found: nobody }))[1]).toMatch(
      /^### ❔ A quotation, but it’s not clear whose\n"/,
    );
    const secondhand = found({ quotation: quotation({ secondhand: true }) });
    const [, block] = shown(verification('verbatim', { found: secondhand, isShort: true }));
    expect(block).toContain(
      '\n-# The article quotes this second-hand.\n-# Such a short match could be chance. Read the sentence around it.\n-# Talks',
    );
  });

  it('shows the nearest passages as such, without bold', () => {
    const texts = shown(verification('not-found', { found: null, nearest: [passage, passage] }));
    expect(texts[1]).toBe(
      '### 🚫 Not in my articles\n-# None of my articles has these words, or anything close. The closest passages:',
    );
    expect(texts.slice(2)).toHaveLength(2);
    expect(texts[2]).toMatch(/^They met[^*]*\n-# Talks, paragraph 9$/);
    expect(shown(verification('not-found', { found: null }))).toHaveLength(2);
  });

  it('shows several claims with their words, and counts the unchecked ones', () => {
    const texts = shown([verification('verbatim'), verification('not-found', { found: null })], {
      leftOut: 2,
      isCut: true,
    });
    expect(texts[0]).toBe('-# 🔎 2 quoted parts');
    expect(texts[1]).toContain('🔎 It was a long discussion\n');
    expect(texts[2]).toContain('🔎 It was a long discussion\n-# None of my articles');
    expect(texts[3]).toBe(
      '-# This message is long and has no quotation marks, so I only checked the beginning.\n' +
        '-# I didn’t check 2 more quoted parts in this message.',
    );
  });

  it('keeps every limit, is private, and lets no text take effect', () => {
    const made = fc.tuple(articleText('long'), articleText('long')).chain(([there, here]) =>
      fc
        .record({
          verdict: fc.constantFrom(...VERDICTS),
          spans: spansOf(there, 1),
          given: spansOf(here, 0),
          name: articleText('short'),
          title: articleText('short'),
          isShort: fc.boolean(),
          secondhand: fc.boolean(),
          quoted: fc.boolean(),
        })
        .map(({ verdict, spans, given, name, title, isShort, secondhand, quoted }): Verification => {
          const where = { article: { ...article, title }, paragraph: 1, text: there };
          const speaker = { name, mention: null, person: name };
          const [first = [0, 1] as Span, ...rest] = [...spans].sort((a, b) => a[0] - b[0]);
          const quote = quoted ? quotation({ passage: where, span: first, secondhand, speaker }) : null;
          const differs = verdict === 'altered' || verdict === 'other-speaker';
          return {
            verdict,
            claim: { words: here, speaker: quoted ? name : null },
            found:
              verdict === 'not-found'
                ? null
                : { passage: where, spans: [first, ...rest], quotation: quote, partly: [] },
            differences: differs ? given.map((span, n) => ({ said: spans[n] ?? null, given: span })) : [],
            nearest: verdict === 'not-found' ? [where, where, where] : [],
            isShort,
          };
        }),
    );
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 1, maxLength: 3 }),
        fc.nat(9),
        fc.boolean(),
        (some, leftOut, isCut) => {
          const { message, visibility } = verificationReply(some, { leftOut, isCut });
          expect(visibility).toBe('private');
          expect(payloadFaults(message)).toEqual([]);
          for (const markdown of textsOf(message))
            expect(visibleText(markdown).effects.filter((effect) => effect !== '### ')).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
