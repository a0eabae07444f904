import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedPassage } from '../../../src/core/answers/answer.ts';
import { cut } from '../../../src/core/language/span.ts';
import { mergeSpans } from '../../../src/presentation/discord/excerpt.ts';
import { arbitraryAnswer } from './arbitraries.ts';
import { answerOf, answerReply, article } from './madeAnswer.ts';
import { payloadFaults, textsOf } from './payloadFaults.ts';
import { visibleText } from './visibleText.ts';

const text = 'It began. France offered troops. It went on.';

describe('answerReply', () => {
  it('begins with the answering words and cites the article', () => {
    const { visibility, message } = answerReply(answerOf(text, [[10, 32]]));
    expect(visibility).toBe('public');
    expect(textsOf(message)).toEqual([
      '-# ❓ Who \\*offered\\* troops?',
      'It began. **France offered troops.** It went on.\n' +
        '-# [Talks resume](<https://news.example/talks_%281%29>), paragraph 5 · The \\*Wire\\* · 14 March 2025',
    ]);
  });

  it('begins a sure answer with the short answer, as the text has it', () => {
    const marked = 'It began. *Ann* and Bo spoke. It went on.';
    const focus = [
      [10, 15],
      [20, 22],
    ] as const;
    const passages = [
      { passage: { article, paragraph: 5, text: marked }, highlights: [[10, 29] as const], focus, score: 1 },
    ];
    const shown = (confidence: number) =>
      textsOf(answerReply(answerOf('', [], { passages, confidence })).message).join('\n');
    expect(shown(0.7)).toContain('\n**\\*Ann\\* · Bo**\nIt began. **\\*Ann\\* and Bo spoke.** It went on.\n');
    expect(shown(0.69)).not.toContain(' · Bo');
  });

  it('names below the question the holders of its offices, two at most', () => {
    const roles = [
      { name: 'Sergei *Lavrov*', role: 'Russian foreign minister' },
      { name: 'B', role: 'second' },
      { name: 'C', role: 'third' },
    ];
    for (const kind of ['answered', 'not-in-corpus'] as const)
      expect(textsOf(answerReply(answerOf(text, [], { kind, roles })).message)[0]).toBe(
        '-# ❓ Who \\*offered\\* troops?\n-# 👤 Sergei \\*Lavrov\\*: Russian foreign minister\n-# 👤 B: second',
      );
  });

  it('invents neither link, publisher nor date', () => {
    const bare = { id: 'talks', title: 'Talks [resume]', paragraphs: [] };
    const passages = [
      { passage: { article: bare, paragraph: 5, text }, highlights: [], focus: [], score: 1 },
    ];
    const { message } = answerReply(answerOf(text, [], { passages }));
    expect(textsOf(message).at(-1)).toBe(`${text}\n-# Talks \\[resume\\], paragraph 5`);
  });

  it('distinguishes sure, uncertain and missing answers by words, colour and visibility', () => {
    const sure = answerReply(answerOf(text, [[10, 32]]));
    const unsure = answerReply(answerOf(text, [[10, 32]], { confidence: 0.4 }));
    const none = answerReply(answerOf(text, [[10, 32]], { kind: 'not-in-corpus', confidence: 0.1 }));
    expect(textsOf(sure.message).join('\n')).not.toMatch(/###/);
    expect(textsOf(unsure.message)[1]).toMatch(/^### 🤔 Perhaps\n-# This may not answer/);
    expect(textsOf(none.message)[1]).toMatch(/^### 🔍 I found no clear answer\.\nClosest passages:$/);
    expect(textsOf(none.message).join('\n')).not.toContain('**');
    expect([sure, unsure, none].map(({ visibility }) => visibility)).toEqual(['public', 'public', 'private']);
    const accents = [sure, unsure, none].map(
      ({ message }) => JSON.stringify(message).match(/accent_color":(\d+)/)?.[1],
    );
    expect(new Set(accents).size).toBe(3);
  });

  it('says so if no passage is near', () => {
    const { message } = answerReply(answerOf(text, [], { kind: 'not-in-corpus', passages: [] }));
    expect(textsOf(message).at(-1)).toBe(
      '### 🚫 Not in my articles\nNone of my articles comes close to this.',
    );
  });

  it('shows the first three passages at most', () => {
    const passages = [1, 2, 3, 4].map((paragraph) => ({
      passage: { article, paragraph, text },
      highlights: [],
      focus: [],
      score: 1,
    }));
    const shown = textsOf(answerReply(answerOf(text, [], { passages }), { all: true }).message).join('\n');
    expect(shown.match(/paragraph \d/g)).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 3']);
  });

  it.each([
    ['English', 'The talks went on for hours. ', 'They agreed on a ceasefire of thirty days.'],
    ['Chinese', '会谈持续了几个小时，双方都没有发表评论。', '他们同意停火三十天。'],
  ])('fits a paragraph of 10,000 characters in %s around its highlight', (_, filler, highlight) => {
    const half = filler.repeat(5_000 / filler.length);
    const long = half + highlight + half;
    const passages = [1, 2, 3].map((paragraph) => ({
      passage: { article: { ...article, title: filler.repeat(5) }, paragraph, text: long },
      highlights: [[half.length, half.length + highlight.length] as const],
      focus: [],
      score: 1,
    }));
    const { message } = answerReply(answerOf(long, [], { passages }), { all: true });
    expect(payloadFaults(message)).toEqual([]);
    const texts = textsOf(message).slice(1);
    expect(texts).toHaveLength(3);
    for (const shown of texts) {
      expect(shown).toMatch(/^….*…$/m);
      expect(visibleText(shown).bold).toEqual([highlight]);
      expect(shown).toContain(`[${filler.repeat(5).trim()}](<`);
    }
  });

  it('has nothing bold in a passage that is far less likely than the first', () => {
    const cited = (paragraph: number, score: number): CitedPassage => ({
      passage: { article, paragraph, text: `Words of ${paragraph}.` },
      highlights: [[0, 5]],
      focus: [],
      score,
    });
    const passages = [cited(1, 9), cited(2, 8), cited(3, 2)];
    const shown = textsOf(answerReply(answerOf('', [], { passages }), { all: true }).message).join('\n');
    expect(shown.match(/\S+ of \d/g)).toEqual(['**Words** of 1', '**Words** of 2', 'Words of 3']);
  });

  it('does not cut a highlight that is too long for a message: shows the focus, or states the length', () => {
    const long = `${'word '.repeat(2_000)}end.`;
    const cited = { passage: { article, paragraph: 1, text: long }, score: 1 };
    const focused = { ...cited, highlights: [[0, long.length] as const], focus: [[5, 9] as const] };
    const shown = textsOf(answerReply(answerOf(long, [], { passages: [focused] })).message).at(-1) ?? '';
    expect(visibleText(shown).bold).toEqual(['word', 'word']);
    const unfocused = { ...focused, focus: [] };
    const told = textsOf(answerReply(answerOf(long, [], { passages: [unfocused] })).message).at(-1);
    expect(told).toMatch(/^\*At 10,004 characters, this is too long to show here\.\*\n-# \[Talks resume\]/);
  });

  it('keeps every limit, pings nobody and holds the highlighted words, for any text', () => {
    fc.assert(
      fc.property(arbitraryAnswer, (answer) => {
        const { message } = answerReply(answer);
        expect(payloadFaults(message)).toEqual([]);
        const rendered = textsOf(message).map(visibleText);
        expect(
          rendered
            .flatMap(({ effects }) => effects)
            // An overview has a line for each passage of an article.
            .filter((effect) => !['### ', '> ', '*', ...(answer.overview ? ['- '] : [])].includes(effect)),
        ).toEqual([]);
        const [first] = answer.overview?.passages ?? answer.passages;
        if (!first || (!answer.overview && (answer.kind === 'not-in-corpus' || answer.parts))) return;
        const visible = rendered.map(({ text: shown }) => shown).join('\n');
        for (const span of mergeSpans(first.highlights))
          expect(visible).toContain(cut(first.passage.text, span).trim());
      }),
      { numRuns: 200 },
    );
  });
});
