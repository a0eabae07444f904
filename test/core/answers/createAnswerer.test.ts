import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answers/answer.ts';
import { createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { DEFAULT_THRESHOLD } from '../../../src/core/answers/noAnswerThreshold.ts';
import { passagesOf } from '../../../src/core/corpus/article.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { cut } from '../../../src/core/language/span.ts';
import { buildPassageIndex } from '../../../src/core/search/local/passageIndex.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { article, indexOf, NEWS } from './support.ts';

let ask: (question: string) => Answer;
beforeAll(async () => {
  const { articles } = await readCorpus(join(PACKAGE_ROOT, 'corpus'));
  const index = buildPassageIndex(articles.flatMap(({ article }) => passagesOf(article)));
  ask = createAnswerer(index, DEFAULT_THRESHOLD);
});

const first = (question: string) => {
  const [cited] = ask(question).passages;
  if (!cited) throw new Error('nothing found');
  const { passage, highlights, focus } = cited;
  return {
    paragraph: passage.paragraph,
    highlighted: highlights.map((span) => cut(passage.text, span)).join(' '),
    focus: focus.map((span) => cut(passage.text, span)),
  };
};

describe('answers from the article that ships', () => {
  it('tells who is asked about from what the article is about', () => {
    expect(ask('What did Macron say about the ceasefire?').kind).toBe('not-in-corpus');
    expect(ask('Which countries offered peacekeeping troops?').kind).toBe('answered');
  });

  it('highlights the sentence that answers, not the paragraph', () => {
    const { paragraph, highlighted } = first('Which countries offered peacekeeping troops?');
    expect(paragraph).toBe(5);
    expect(highlighted).toMatch(/^In an effort .* contingent on U\.S\. support\.$/);
  });

  it.each([
    ['Where was the ceasefire proposal brokered?', 'Saudi Arabia'],
    ['How long would the proposed ceasefire last?', '30-day'],
    ['When did Witkoff meet Putin?', 'Thursday'],
    ['When does Trump expect a deal?', 'in the coming weeks'],
  ])('%s %s', (question, focus) => {
    expect(first(question).focus).toEqual([focus]);
  });

  it('offers nearest passages with what it does not answer', () => {
    const { kind, passages, confidence } = ask('Who won the World Cup?');
    expect(kind).toBe('not-in-corpus');
    expect(confidence).toBeLessThan(DEFAULT_THRESHOLD);
    expect(passages.length).toBeLessThanOrEqual(10);
  });

  it('finds nothing for a question without a word of the corpus', () => {
    expect(ask('Quid est veritas?')).toMatchObject({ kind: 'not-in-corpus', confidence: 0, passages: [] });
  });

  const forms: readonly ((question: string) => string)[] = [
    (question) => `Please tell me: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
    (question) => question.charAt(0).toLowerCase() + question.slice(1),
    (question) => question.replace(/\?$/, ''),
    (question) => `${question}??`,
    (question) => `Hello, ${question}`,
  ];
  it.each([
    'What did Macron say about the ceasefire?',
    'Which countries offered peacekeeping troops?',
    'When did Witkoff meet Putin?',
    'What did Starmer promise Ukraine?',
    'How do I reset my password?',
    'What did Zelenskyy’s letter to Trump say?',
  ])('decides alike however it is put: %s', (question) => {
    const { kind } = ask(question);
    for (const put of forms) expect([put(question), ask(put(question)).kind]).toEqual([put(question), kind]);
  });
});

describe('somebody’s words', () => {
  const index = indexOf(
    article(
      'a',
      'Harbour',
      'Kowalska was warned by the union that the harbour would close.',
      '“It stays open,” Kowalska told reporters.',
    ),
    ...NEWS,
  );
  const confidence = (
    spoken: readonly number[],
    question = 'What did Kowalska say about the harbour closing?',
  ) =>
    createAnswerer(index, 0, () => new Map(spoken.map((passage) => [passage, [[0, 20]]])))(question)
      .confidence;

  it('are not in a passage that only tells of them: less likely so where they are quoted elsewhere', () => {
    const [here, never, elsewhere] = [confidence([0]), confidence([]), confidence([4])];
    expect(never).toBeLessThan(here / 2);
    expect(elsewhere).toBeLessThan(never);
  });

  it('count as about what their article is about', () => {
    const reactions = indexOf(
      article(
        'r',
        'Reactions pour in',
        'Leaders met the news of the Gdynia summit with relief and alarm.',
        'Adviser Jan Nowak told reporters that “nobody lost, but one of them won.”',
      ),
      ...NEWS,
    );
    const first = (question: string) =>
      createAnswerer(reactions, 0, () => new Map([[1, [[36, 72]]]]))(question).passages[0]?.passage.paragraph;
    expect(first('What did Nowak say about the Gdynia summit?')).toBe(2);
    expect(first('How did leaders meet the news of the Gdynia summit?')).toBe(1);
  });

  it('leave other questions alone', () => {
    const question = 'Who warned that the harbour would close?';
    expect(confidence([4], question)).toBe(confidence([0], question));
  });
});
