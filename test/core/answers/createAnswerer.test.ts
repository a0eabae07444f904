import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLD } from '../../../src/core/answers/answer.ts';
import { type Answerer, createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { readCorpus } from '../../../src/core/corpus/readCorpus.ts';
import { cut, type Span } from '../../../src/core/language/span.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { article, NEWS, sourceOf } from './support.ts';

let ask: Answerer;
beforeAll(async () => {
  const { articles } = await readCorpus(join(PACKAGE_ROOT, 'corpus'));
  ask = createAnswerer(sourceOf(...articles.map(({ article }) => article)), DEFAULT_THRESHOLD);
});

const first = async (question: string) => {
  const [cited] = (await ask(question)).passages;
  if (!cited) throw new Error('nothing found');
  const { passage, highlights, focus } = cited;
  return {
    paragraph: passage.paragraph,
    highlighted: highlights.map((span) => cut(passage.text, span)).join(' '),
    focus: focus.map((span) => cut(passage.text, span)),
  };
};

describe('answers from the shipped article', () => {
  it('refuses a question about an absent person, but answers one about the topic', async () => {
    expect((await ask('What did Macron say about the ceasefire?')).kind).toBe('not-in-corpus');
    expect((await ask('Which countries offered peacekeeping troops?')).kind).toBe('answered');
  });

  it('highlights the sentence that answers, not the paragraph', async () => {
    const { paragraph, highlighted } = await first('Which countries offered peacekeeping troops?');
    expect(paragraph).toBe(5);
    expect(highlighted).toMatch(/^In an effort .* contingent on U\.S\. support\.$/);
  });

  it.each([
    ['Where was the ceasefire proposal brokered?', 'Saudi Arabia'],
    ['How long would the proposed ceasefire last?', '30-day'],
    ['When did Witkoff meet Putin?', 'Thursday'],
    ['When does Trump expect a deal?', 'in the coming weeks'],
  ])('%s %s', async (question, focus) => {
    expect((await first(question)).focus).toEqual([focus]);
  });

  it('offers at most ten nearest passages with a refusal', async () => {
    const { kind, passages, confidence } = await ask('Who won the World Cup?');
    expect(kind).toBe('not-in-corpus');
    expect(confidence).toBeLessThan(DEFAULT_THRESHOLD);
    expect(passages.length).toBeLessThanOrEqual(10);
  });

  it('finds nothing for a question without a word of the corpus', async () => {
    expect(await ask('Quid est veritas?')).toMatchObject({
      kind: 'not-in-corpus',
      confidence: 0,
      passages: [],
    });
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
  ])('decides the same for every wording: %s', async (question) => {
    const { kind } = await ask(question);
    for (const put of forms)
      expect([put(question), (await ask(put(question))).kind]).toEqual([put(question), kind]);
  });
});

describe('a question for a person’s words', () => {
  const source = sourceOf(
    article(
      'a',
      'Harbour',
      'Kowalska was warned by the union that the harbour would close.',
      '“It stays open,” Kowalska told reporters.',
    ),
    ...NEWS,
  );
  /** `spoken`: ids of the passages that quote Kowalska. */
  const confidence = async (
    spoken: readonly string[],
    question = 'What did Kowalska say about the harbour closing?',
  ) => {
    const spans = new Map(spoken.map((id): [string, Span[]] => [id, [[0, 20]]]));
    const ask = createAnswerer(source, 0, { spokenBy: async () => ({ isQuoted: spans.size > 0, spans }) });
    return (await ask(question)).confidence;
  };

  it('gets low confidence if no passage quotes the person, and the lowest if only another passage does', async () => {
    const here = await confidence(['a#1']);
    const never = await confidence([]);
    const elsewhere = await confidence(['school#2']);
    expect(never).toBeLessThan(here / 2);
    expect(elsewhere).toBeLessThan(never);
  });

  it('takes a quotation to be about the topic of its article', async () => {
    const reactions = sourceOf(
      article(
        'r',
        'Reactions pour in',
        'Leaders met the news of the Gdynia summit with relief and alarm.',
        'Adviser Jan Nowak told reporters that “nobody lost, but one of them won.”',
      ),
      ...NEWS,
    );
    const spans = new Map<string, Span[]>([['r#2', [[36, 72]]]]);
    const ask = createAnswerer(reactions, 0, { spokenBy: async () => ({ isQuoted: true, spans }) });
    const first = async (question: string) => (await ask(question)).passages[0]?.passage.paragraph;
    expect(await first('What did Nowak say about the Gdynia summit?')).toBe(2);
    expect(await first('How did leaders meet the news of the Gdynia summit?')).toBe(1);
  });

  it('does not affect other questions', async () => {
    const question = 'Who warned that the harbour would close?';
    expect(await confidence(['harbour#3'], question)).toBe(await confidence(['a#1'], question));
  });
});

describe('several questions in one', () => {
  const answer = createAnswerer(sourceOf(...NEWS), undefined);
  const OPENED = 'When did the harbour of Gdynia reopen';
  const partsOf = async (text: string) =>
    (await answer(text)).parts?.map(({ question, kind, passages }) => [
      question,
      kind,
      passages[0]?.passage.article.id,
    ]);

  it('are answered separately', async () => {
    expect(await partsOf(`${OPENED} and what did the teachers write?`)).toEqual([
      [`${OPENED}?`, 'answered', 'harbour'],
      ['what did the teachers write?', 'answered', 'school'],
    ]);
  });

  it('have no passages if the corpus does not answer them', async () => {
    const text = `${OPENED}? Why did volcanoes erupt in ancient Rotterdam, burying villages and orchards?`;
    expect(await partsOf(text)).toEqual([
      [`${OPENED}?`, 'answered', 'harbour'],
      [text.slice(OPENED.length + 2), 'not-in-corpus', undefined],
    ]);
    expect((await answer(text)).kind).toBe('answered');
  });

  it('resolve a pronoun by the part before', async () => {
    const text = 'When did the school open in Radom, and how many classrooms does it have?';
    expect(await partsOf(text)).toContainEqual(['how many classrooms does it have?', 'answered', 'school']);
  });

  it('give no parts for a single question', async () => {
    expect(await answer(`${OPENED}?`)).not.toHaveProperty('parts');
    expect(await partsOf('Who spoke and what?')).toBeUndefined();
  });
});

it('finds a country by its adjective and by its capital', async () => {
  const visits = sourceOf(
    article(
      'visits',
      'Visits of the week',
      'A Spanish delegation came for talks.',
      'Envoys of Oslo met the press.',
    ),
    ...NEWS,
  );
  const answer = createAnswerer(visits, 0);
  const paragraph = async (question: string) => (await answer(question)).passages[0]?.passage.paragraph;
  expect(await paragraph('Did Spain send anybody?')).toBe(1);
  expect(await paragraph('Did Norway send anybody?')).toBe(2);
});
