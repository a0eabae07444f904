import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/corpus/article.ts';
import type { Span } from '../../../src/core/language/span.ts';
import type { QuotationQuery, QuotationResult } from '../../../src/core/quotations/findQuotations.ts';
import type { Quotation } from '../../../src/core/quotations/quotation.ts';
import {
  type QuotationsReplyOptions,
  quotationsReply as reply,
} from '../../../src/presentation/discord/quotations.ts';
import { articleText, spansOf } from './arbitraries.ts';
import { payloadFaults, textsOf } from './payloadFaults.ts';
import { someVersion, someViewer } from './someViewer.ts';
import { visibleText } from './visibleText.ts';

const quotationsReply = (result: QuotationResult, options?: QuotationsReplyOptions) =>
  reply({ ...result, ...someVersion }, someViewer, options);

const article: Article = { id: 'talks', title: 'Talks', paragraphs: [] };
const witkoff = { name: 'Steve Witkoff', person: 'steve witkoff' };
const text =
  'They met. "It was positive," Witkoff said of their talk. "It was a discussion." While he declined, he was glad.';

const quotation = (words: string, over: Partial<Quotation> = {}): Quotation => {
  const start = text.indexOf(words);
  return {
    passage: { article, paragraph: 9, text },
    span: [start, start + words.length],
    kind: 'direct',
    cue: 'said',
    sieve: null,
    secondhand: false,
    speaker: { ...witkoff, mention: 'Witkoff' },
    ...over,
  };
};

const resultOf = (
  quotations: readonly Quotation[],
  over: Partial<QuotationResult> = {},
): QuotationResult => ({
  query: { speaker: 'witkoff' },
  quotations,
  speakers: [{ ...witkoff, quotations: 5 }],
  suggestions: [],
  reported: 0,
  mentions: [],
  ...over,
});

const shown = (result: QuotationResult) => {
  const { visibility, message } = quotationsReply(result);
  expect(payloadFaults(message)).toEqual([]);
  return { visibility, texts: textsOf(message) };
};

describe('quotationsReply', () => {
  it('names speaker and place once for the words of one paragraph, in bold inside their sentences', () => {
    const result = resultOf([quotation('"It was positive,"'), quotation('"It was a discussion."')]);
    expect(shown(result)).toEqual({
      visibility: 'public',
      texts: [
        '-# 🗣️ Steve Witkoff',
        '🗣️ Steve Witkoff\n' +
          '**"It was positive,"** Witkoff said of their talk. **"It was a discussion."**\n' +
          '-# Talks, paragraph 9',
      ],
    });
  });

  it('never puts somebody else’s words between those of one speaker', () => {
    const other =
      '"They came," Witkoff said. "They left," Rubio said, "and they came back." "I know," Witkoff said.';
    const passage = { article, paragraph: 9, text: other };
    const of = (words: string): Quotation => {
      const start = other.indexOf(words);
      return { ...quotation('"It was positive,"'), passage, span: [start, start + words.length] };
    };
    const { texts } = shown(resultOf([of('"They came,"'), of('"I know,"')]));
    expect(texts).toHaveLength(3);
    for (const text of texts.slice(1)) expect(text.match(/\*\*/g)).toHaveLength(2);
  });

  it('marks secondhand words, reported speech, and words without a certain speaker', () => {
    const result = resultOf([
      quotation('"It was positive,"', { secondhand: true }),
      quotation('he was glad', { kind: 'indirect' }),
      quotation('"It was a discussion."', { speaker: null }),
    ]);
    const [, secondhand, indirect, uncertain] = shown(result).texts;
    expect(secondhand).toContain('\n-# The article quotes this second-hand.\n-# Talks, paragraph 9');
    expect(indirect).toContain('**he was glad**.\n-# Reported speech, not the speaker’s own words.\n');
    expect(uncertain).toMatch(/^🗣️ \*Not clear who said this\*\n/);
  });

  it('asks first who is meant if the name is ambiguous', () => {
    const speakers = [
      { name: 'Donald Trump', person: 'a', quotations: 3 },
      { name: 'Melania Trump', person: 'b', quotations: 1 },
    ];
    const { texts } = shown(
      resultOf([quotation('"It was positive,"')], { query: { speaker: 'trump' }, speakers }),
    );
    expect(texts[0]).toBe('-# 🗣️ trump');
    expect(texts[1]).toMatch(/^### 👥 “trump” could be more than one person\n/);
    expect(texts[1]).toContain('\n- Donald Trump, 3 quotations\n- Melania Trump, 1 quotation');
    expect(texts).toHaveLength(3);
  });

  it('counts the quotations that it does not show', () => {
    const many = Array.from({ length: 8 }, (_, n) =>
      quotation('"It was positive,"', { passage: { article, paragraph: n + 1, text } }),
    );
    const { texts } = shown(resultOf(many));
    expect(texts).toHaveLength(5);
    expect(texts.at(-1)).toBe('-# 1–3 of 8 quotations');
    // The heading of one speaker is shown once.
    expect(texts.slice(1).filter((text) => text.includes('🗣️'))).toHaveLength(1);
  });

  it('says privately how often an unquoted name is mentioned, and suggests quoted speakers', () => {
    const suggestions = [{ ...witkoff, quotations: 5 }];
    const mentions = [1, 2, 3, 4].map((paragraph) => ({ article, paragraph, text }));
    const { visibility, texts } = shown(
      resultOf([], { query: { speaker: 'Zelenskyy' }, speakers: [], suggestions, mentions }),
    );
    expect(visibility).toBe('private');
    expect(texts[1]).toBe(
      '### 🚫 No quotation from Zelenskyy\nMy articles mention Zelenskyy in 4 paragraphs:\n' +
        '-# Talks, paragraphs 1, 2, 3, 4',
    );
    expect(texts[2]).toBe('Did you mean:\n- Steve Witkoff, 5 quotations');
  });

  it('distinguishes a name that is quoted on other things from an unknown name', () => {
    const elsewhere = shown(resultOf([], { query: { speaker: 'witkoff', about: 'fish' } })).texts;
    expect(elsewhere.join('\n')).toContain(
      'Quoted elsewhere, but not about this:\n- Steve Witkoff, 5 quotations',
    );
    const about = { speaker: 'witkoff', about: 'fish' };
    const words = (query: QuotationQuery): string => shown(resultOf([], { query })).texts.join('\n');
    expect(words({ speaker: 'witkoff', article: 'Fish' })).toContain('but not in this article:');
    for (const days of [{ after: '2026-01-01' }, { before: '2026-01-01' }])
      expect(words({ speaker: 'witkoff', ...days })).toContain('but not from these days:');
    expect(words({ ...about, after: '2026-01-01' })).toContain('but nothing matches all of this:');
    const nobody = shown(resultOf([], { query: { speaker: 'Nemo' }, speakers: [] })).texts;
    expect(nobody).toEqual(['-# 🗣️ Nemo', '### 🚫 No quotation from Nemo\nMy articles don’t mention Nemo.']);
    const topic = shown(resultOf([], { query: { about: 'fish' }, speakers: [] })).texts;
    expect(topic).toEqual(['-# 💬 fish', '### 🚫 No quotation about fish']);
  });

  it('never cuts a quotation: states the length of one that is too long, and keeps the others', () => {
    const long = `"${'word '.repeat(2_000)}`;
    const monster = quotation('"It was positive,"', {
      passage: { article, paragraph: 1, text: long },
      span: [0, long.length],
    });
    const { texts } = shown(resultOf([quotation('"It was a discussion."'), monster]));
    expect(texts[1]).toContain('**"It was a discussion."**');
    expect(texts[2]).toContain(
      '*At 10,001 characters, this is too long to show here.*\n-# Talks, paragraph 1',
    );
  });

  it('keeps every limit and the words, for any text', () => {
    const made = articleText('long').chain((words) =>
      fc
        .tuple(spansOf(words, 1), articleText('short'), articleText('short'), fc.boolean())
        .map(([spans, name, title, secondhand]): Quotation[] =>
          spans.map((span: Span) =>
            quotation('"', {
              passage: { article: { ...article, title }, paragraph: 1, text: words },
              span,
              secondhand,
              speaker: { name, mention: null, person: name },
            }),
          ),
        ),
    );
    const query = fc.record(
      { speaker: articleText('long'), about: articleText('long') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(made, { maxLength: 7 }), query, (groups, asked) => {
        const speakers = groups
          .flat()
          .map(({ speaker }) => ({ name: speaker?.name ?? '', person: '', quotations: 1 }));
        const result = resultOf(groups.flat(), { query: asked, speakers, suggestions: speakers });
        const { message } = quotationsReply(result);
        expect(payloadFaults(message)).toEqual([]);
        const bold = textsOf(message)
          .flatMap((markdown) => visibleText(markdown).bold)
          .join('\n');
        const first = groups[0]?.[0];
        if (first)
          expect(bold).toContain(
            first.passage.text
              .slice(...first.span)
              .split('\n')[0]
              ?.trimEnd(),
          );
      }),
      { numRuns: 100 },
    );
  });
});
