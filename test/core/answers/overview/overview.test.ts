import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../../src/core/answers/createAnswerer.ts';
import { introduces } from '../../../../src/core/answers/overview/introduction.ts';
import { type Article, passagesOf } from '../../../../src/core/corpus/article.ts';
import { cut, type Span } from '../../../../src/core/language/span.ts';
import { article, NEWS, sourceOf } from '../support.ts';

const dated = (publishedAt: string, one: Article): Article => ({ ...one, publishedAt });

const DOHA = dated(
  '2025-05-02',
  article(
    'doha',
    'Doha talks end with a swap of prisoners',
    'The Doha talks ended on Friday with an agreement to swap 400 prisoners. Mediators from Qatar announced the agreement after two days of meetings.',
    'Special envoy Lena Brandt called the swap of prisoners a first step towards a truce.',
    'The swap of 400 prisoners was agreed at the Doha talks, the mediators from Qatar announced. It begins on Monday.',
    'A second round of the Doha talks is to settle how the truce is monitored.',
  ),
);
const OSLO = dated(
  '2025-05-09',
  article(
    'oslo',
    'Second round of the Doha talks moves to Oslo',
    'The second round of the Doha talks will be held in Oslo, Norway said on Friday.',
    'Lena Brandt, the chief negotiator, will travel to Oslo at the weekend with a delegation of six.',
  ),
);
const spanOf = (text: string, words: string): Span => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
];

const articles = [DOHA, OSLO, ...NEWS];
const answerer = (...of: Article[]) =>
  createAnswerer(sourceOf(...of), 0.3, {
    newest: async (count, among) =>
      of
        .filter(({ id }) => !among || among.has(id))
        .toSorted(
          (a, b) => Date.parse(b.publishedAt ?? '1970-01-01') - Date.parse(a.publishedAt ?? '1970-01-01'),
        )
        .slice(0, count)
        .map(passagesOf),
  });
const told = async (question: string, options = {}, of = articles) => {
  const { overview } = await answerer(...of)(question, options);
  return overview?.passages.map(({ passage, highlights }) => ({
    id: `${passage.article.id}#${passage.paragraph}`,
    sentences: highlights.map((span) => cut(passage.text, span)),
  }));
};

describe('an overview', () => {
  it('covers a topic with sentences of its articles, none twice', async () => {
    const passages = (await told('What are the Doha talks about?')) ?? [];
    const sentences = passages.flatMap((one) => one.sentences);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(sentences.filter((one) => one.includes('400 prisoners'))).toHaveLength(1);
    // This sentence refers to the one before it.
    expect(sentences).not.toContain('It begins on Monday.');
    expect(passages.every(({ id }) => /^(?:doha|oslo)#/.test(id))).toBe(true);
  });

  it('shows the newest first if the question asks for it', async () => {
    const news = await told('latest on the Doha talks');
    expect(news?.map(({ id }) => id)).toEqual(['oslo#1', 'doha#1']);
    expect((await answerer(...articles)('latest on the Doha talks')).passages[0]?.passage.article.id).toBe(
      'oslo',
    );
  });

  it('leaves old articles out of the news', async () => {
    const past = dated(
      '2014-01-09',
      article('past', 'The Doha talks of old', 'The Doha talks failed after a week.'),
    );
    const ids = (await told('any news on the Doha talks', {}, [past, ...articles]))?.map(({ id }) => id);
    expect(ids).toEqual(['oslo#1', 'doha#1']);
  });

  it('introduces a person with the newest sentence that states a role', async () => {
    expect(await told('who is lena brandt')).toEqual([
      { id: 'oslo#2', sentences: [expect.stringContaining('the chief negotiator')] },
    ]);
    expect(await told('Who is Anna Kowalska?')).toEqual([
      { id: 'harbour#2', sentences: [expect.stringContaining('Mayor Anna Kowalska')] },
    ]);
    // An office is not a name.
    expect(await told('Who is the mayor?')).toBeUndefined();
  });

  it('shows the newest articles if the question names no topic, or the one selected article', async () => {
    expect((await told('what is new?'))?.slice(0, 2).map(({ id }) => id)).toEqual(['oslo#1', 'doha#1']);
    const one = await told('summarise the article', { among: new Set(['doha']) });
    expect(new Set(one?.map(({ id }) => id.split('#')[0]))).toEqual(new Set(['doha']));
  });

  it('covers the article whose title the user types', async () => {
    const ids = (await told('Second round of the Doha talks moves to Oslo'))?.map(({ id }) => id);
    expect(ids).toEqual(['oslo#1', 'oslo#2']);
  });

  it('covers all articles on a topic that a longer title only mentions', async () => {
    const mention = dated(
      '2025-05-10',
      article(
        'minister',
        'Finance minister resigns over a leaked budget as Doha truce talks go on',
        'The finance minister resigned on Saturday, while the Doha talks went on.',
        'Her budget had leaked to a newspaper on Thursday.',
      ),
    );
    const question = 'What are the Doha truce talks about?';
    const ids = (await told(question, {}, [mention, ...articles]))?.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['doha#1', 'doha#2', 'doha#4']));
  });

  it('is missing for an absent topic and for a question about a fact', async () => {
    expect(await told('summarise the Geneva summit')).toBeUndefined();
    expect((await answerer(...articles)('summarise the Geneva summit')).kind).toBe('not-in-corpus');
    expect(await told('How many prisoners are swapped?')).toBeUndefined();
    expect(await told('what is new?', {}, [])).toBeUndefined();
  });

  it('states the aims of a state in the words of articles on it and on its leader', async () => {
    const demands = article(
      'demands',
      'Talks in Narva',
      'Norlandic President Ivar Hólm arrived in Narva on Monday for talks with Sudland.',
      'Hólm said that any truce must end the supply of arms. Norland is at war for a year.',
      'Sudland wants Norland to leave the valley. Norland has long demanded a corridor to the sea.',
      'To make Norland want peace, Sudland is arming.',
    );
    expect(await told('what does norland want', {}, [demands, ...articles])).toEqual([
      { id: 'demands#2', sentences: ['Hólm said that any truce must end the supply of arms.'] },
      { id: 'demands#3', sentences: ['Norland has long demanded a corridor to the sea.'] },
    ]);
  });

  it('states the aims of the named person alone, not those of a namesake', async () => {
    const campaign = article(
      'campaign',
      'Campaign in Narva',
      'Bill Varga wants a bridge to Narva. Hillary Varga wants a safe zone on the border.',
      'Varga wants five million voters. The places that Bill Varga wants to visit are:',
    );
    const bridge = [{ id: 'campaign#1', sentences: ['Bill Varga wants a bridge to Narva.'] }];
    expect(await told('What does Bill Varga want?', {}, [campaign, ...articles])).toEqual(bridge);
    const alone = article('alone', 'Visit to Narva', 'Bill Varga came. Varga wants a bridge to Narva.');
    expect(await told('What does Bill Varga want?', {}, [alone, ...articles])).toEqual([
      { id: 'alone#1', sentences: ['Varga wants a bridge to Narva.'] },
    ]);
  });

  it('states the wishes in the person’s own words', async () => {
    const text =
      '“We want a truce,” Olena Kovalenko said. “Why should we wait?” A truce must come, others said.';
    const kovalenko = article('kovalenko', 'Visit to Narva', text);
    const spokenBy = async () => ({
      isQuoted: true,
      spans: new Map([
        ['kovalenko#1', ['“We want a truce,”', '“Why should we wait?”'].map((words) => spanOf(text, words))],
      ]),
    });
    const answer = createAnswerer(sourceOf(kovalenko, ...articles), 0.3, { spokenBy });
    const { kind, overview } = await answer('What does Kovalenko want?');
    expect([kind, overview?.kind]).toEqual(['answered', 'aims']);
    expect(overview?.passages.flatMap(({ highlights }) => highlights.map((span) => cut(text, span)))).toEqual(
      ['“We want a truce,” Olena Kovalenko said.'],
    );
  });

  it('refuses a question on aims that no sentence states, and offers the passages on the actor', async () => {
    const { kind, confidence, overview, passages } = await answerer(...articles)(
      'What does Lena Brandt want?',
    );
    expect([kind, overview]).toEqual(['not-in-corpus', undefined]);
    expect(confidence).toBeLessThan(0.3);
    expect(passages[0]?.passage.text).toContain('Lena Brandt');
  });

  it('does not displace a passage that answers', async () => {
    const stated = article(
      'aims',
      'What Moscow wants',
      'Moscow wants a guarantee that Kyiv will not join the alliance.',
      'The guarantee was discussed in Doha.',
    );
    const answer = await answerer(stated, ...articles)('What does Moscow want?');
    expect(answer.passages[0]?.passage.article.id).toBe('aims');
  });
});

describe('an introduction', () => {
  it.each([
    ['Special envoy Steve Witkoff met Putin.', true],
    ['Steve Witkoff, the envoy, met Putin.', true],
    ['Kremlin spokesman Dmitry Witkoff said so.', true],
    ['The envoy met Witkoff in Moscow.', false],
    ['Witkoff met the envoy in Moscow.', false],
    ['Witkoff, who met the envoy, left.', false],
  ])('%s: %s', (sentence, is) => expect(introduces(sentence, ['witkoff'])).toBe(is));
});
