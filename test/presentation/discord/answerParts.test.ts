import { describe, expect, it } from 'vitest';
import type { AnswerPart } from '../../../src/core/answers/answer.ts';
import { answerOf, answerReply, article } from './madeAnswer.ts';
import { payloadFaults, textsOf } from './payloadFaults.ts';

const { url: _, ...titled } = article;
const TEXT = 'It began. France offered troops. It went on.';

const answered = (question: string, paragraph: number, text = TEXT): AnswerPart => ({
  kind: 'answered',
  question,
  passages: [1, 2].map((n) => ({
    passage: { article: titled, paragraph: paragraph + n, text },
    highlights: [[10, 32]],
    focus: [[10, 16]],
    score: 1,
  })),
});
const unanswered: AnswerPart = { kind: 'not-in-corpus', question: 'Where did *he* meet him?', passages: [] };

const replyTo = (parts: readonly AnswerPart[], confidence = 0.9) => {
  const [first] = answered('', 0).passages;
  return answerReply(
    answerOf(TEXT, [[10, 32]], { parts, confidence, passages: first ? [first, first] : [] }),
  );
};

describe('an answer to several questions in one', () => {
  it('shows each with its first passage, or says that it found none', () => {
    const { message, visibility } = replyTo([answered('Who offered troops?', 0), unanswered]);
    expect(visibility).toBe('public');
    expect(textsOf(message).slice(1)).toEqual([
      '> Who offered troops?\nIt began. **France offered troops.** It went on.\n' +
        '-# Talks \\[resume\\], paragraph 1 · The \\*Wire\\* · 14 March 2025',
      '> Where did \\*he\\* meet him?\nI found no clear answer to this.',
    ]);
    expect(payloadFaults(message)).toEqual([]);
  });

  it('has a context button for each passage, and no button for more passages', () => {
    const { message } = replyTo([answered('Who?', 0), answered('When?', 5), unanswered]);
    const payload = JSON.stringify(message);
    expect(payload.match(/"label":"[^"]+"/g)).toEqual(['"label":"In context"', '"label":"In context"']);
    expect(payload).not.toContain('|more|');
  });

  it('says above all parts that it is not certain', () => {
    const [, heading] = textsOf(replyTo([answered('Who?', 0), unanswered], 0.4).message);
    expect(heading).toMatch(/^### 🤔 Perhaps\n/);
  });

  it('shows less of a long paragraph than an answer to one question', () => {
    const long = `${TEXT} ${'And so on it went. '.repeat(100)}`.trim();
    const [shown = ''] = textsOf(replyTo([answered('Who?', 0, long), unanswered]).message).slice(1);
    const [, words = ''] = shown.split('\n');
    expect(words).toContain('**France offered troops.**');
    expect(words.length).toBeGreaterThan(360);
    expect(words.length).toBeLessThanOrEqual(400);
  });

  it('needs no passages except those of its parts', () => {
    const parts = [answered('Who?', 0), unanswered];
    const texts = textsOf(answerReply(answerOf(TEXT, [], { parts, passages: [] })).message);
    expect(texts).toHaveLength(3);
    expect(texts[1]).toContain('**France offered troops.**');
  });

  it('is an ordinary refusal if no part is answered', () => {
    const answer = answerOf(TEXT, [], { kind: 'not-in-corpus', parts: [unanswered, unanswered] });
    const texts = textsOf(answerReply(answer).message);
    expect(texts[1]).toBe('### 🔍 I found no clear answer.\nClosest passages:');
    expect(texts.join('\n')).not.toContain('no clear answer to this');
  });
});
