import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/core/answers/createAnswerer.ts';
import { askedRole, holderOf } from '../../../src/core/answers/roles.ts';
import type { Article } from '../../../src/core/corpus/article.ts';
import { cut } from '../../../src/core/language/span.ts';
import { splitWords } from '../../../src/core/language/words.ts';
import { article, NEWS, read, sourceOf } from './support.ts';

/** The names in these questions, as a corpus would list them. */
const NAMES = new Set(['spain', 'kosovo', 'peru', 'gdynia', 'kremlin', 'nowak', 'nato']);
const roleIn = (question: string) => askedRole(question, splitWords(question), (form) => NAMES.has(form));
const phraseIn = (question: string): string | undefined => {
  const words = splitWords(question);
  const role = roleIn(question);
  return role && cut(question, [words[role.from]?.start ?? 0, words[role.end - 1]?.end ?? 0]);
};

describe('askedRole', () => {
  it.each([
    ['What did Spain’s foreign minister say?', 'Spain’s foreign minister'],
    ['what did the russian foreign minister say?', 'russian foreign minister'],
    ['When did the vice president of Kosovo speak?', 'vice president of Kosovo'],
    ['When did the head of the Russian delegation leave?', 'head of the Russian delegation'],
    ['What did the mayor of Gdynia promise?', 'mayor of Gdynia'],
    ['What did the Kremlin spokesman deny?', 'Kremlin spokesman'],
    ['Who did the Polish president meet?', 'Polish president'],
  ])('%s', (question, phrase) => expect(phraseIn(question)).toBe(phrase));

  it('reads "the US" as a country', () => {
    expect(roleIn('What did the US president say?')?.modifiers).toEqual(['usa']);
  });

  it.each([
    'Who is the Russian president?',
    'Who was the president of Kosovo?',
    'who’s the mayor of Gdynia?',
    'When did the president speak?',
    'What did the Spanish foreign minister Nowak say?',
    'Did the ferry from Spain leave?',
    '',
  ])('finds no office to resolve: %s', (question) => expect(roleIn(question)).toBeUndefined());
});

/** Finds the holder of the office in a question. Each article has one paragraph and an optional date. */
const holder = (question: string, ...said: (readonly [text: string, publishedAt?: string])[]) => {
  const role = roleIn(question);
  if (!role) throw new Error('no office asked for');
  const passages = said.map(([text, publishedAt], at) => {
    const head = { id: `a${at}`, title: '', ...(publishedAt ? { publishedAt } : {}) };
    return { passage: { article: head, paragraph: 1, text } };
  });
  return holderOf(role, passages);
};
const SPAIN = 'What did Spain’s foreign minister say?';

describe('holderOf', () => {
  it.each([
    [SPAIN, 'Spanish Foreign Minister Luis Manuel Ortega spoke.', 'Luis Manuel Ortega'],
    [SPAIN, 'Madrid’s foreign minister, Ana Lima, spoke.', 'Ana Lima'],
    [SPAIN, 'The foreign minister of Spain, José Lima, spoke.', 'José Lima'],
    [
      'When did the Russian foreign minister leave?',
      'Oleg Tarkin, the Russian foreign minister, left.',
      'Oleg Tarkin',
    ],
    [
      'When did the Russian foreign minister leave?',
      'Oleg Tarkin, foreign minister of Russia, left.',
      'Oleg Tarkin',
    ],
    [
      'When did Kosovo’s prime minister leave?',
      "Kosovo's prime minister, Arbnor Kurtaj, left.",
      'Arbnor Kurtaj',
    ],
    ['When did the vice president of Peru leave?', 'Peruvian Vice President Ana Lima left.', 'Ana Lima'],
    ['Did the Peruvian leader go?', 'Peruvian President Ana Lima went.', 'Ana Lima'],
    ['Did the mayor of Gdynia go?', 'Gdynia Mayor Ana Lima went.', 'Ana Lima'],
  ])('%s %s', (question, text, name) => expect(holder(question, [text])?.name).toBe(name));

  it('gives the office as the corpus writes it', () => {
    expect(holder(SPAIN, ['Ana Lima, the Spanish foreign minister, left.'])).toEqual({
      role: 'Spanish foreign minister',
      name: 'Ana Lima',
    });
  });

  it.each([
    ['another country', SPAIN, 'Portuguese Foreign Minister Ana Lima left.'],
    ['a deputy', SPAIN, 'Spanish Deputy Foreign Minister Ana Lima left.'],
    ['who held it once', SPAIN, 'Former Spanish foreign minister Ana Lima left.'],
    ['a headline in capitals', SPAIN, 'SPANISH FOREIGN MINISTER MEETS ENVOYS'],
    ['a capital verb of a headline', SPAIN, 'Spanish Foreign Minister ARRIVES early.'],
    ['a day', SPAIN, 'The Spanish foreign minister, Monday’s guest, left.'],
    ['a person behind the next comma', SPAIN, 'Envoys met the Spanish foreign minister, said Ana Lima.'],
    ['a vice president', 'Did the president of Peru go?', 'Peru’s vice president, Ana Lima, went.'],
    ['an envoy to a body', 'Did the Peruvian ambassador go?', 'Peru’s ambassador to the UN, Ana Lima, went.'],
    ['nothing', SPAIN, ''],
  ])('finds no holder: %s', (_, question, text) => expect(holder(question, [text])).toBeUndefined());

  const old = ['Spanish Foreign Minister Ana Lima left.', '2024-01-01'] as const;
  const recent = ['Spanish Foreign Minister Luis Ortega left.', '2025-01-01'] as const;
  const undated = ['Spanish Foreign Minister Eva Rubio left.'] as const;
  it('takes the holder in the newest article if the office changed hands', () => {
    expect(holder(SPAIN, old, old, recent)?.name).toBe('Luis Ortega');
    expect(holder(SPAIN, recent, old, old)?.name).toBe('Luis Ortega');
  });

  it('ranks undated articles as the oldest, and takes the most frequent of equals', () => {
    expect(holder(SPAIN, undated, undated, old)?.name).toBe('Ana Lima');
    expect(holder(SPAIN, ['Spanish Foreign Minister Ana Lima left.'], undated, undated)?.name).toBe(
      'Eva Rubio',
    );
  });

  it('merges names by surname, and returns the longest', () => {
    const short = ['Spanish Foreign Minister Lima left.', '2026-01-01'] as const;
    expect(holder(SPAIN, old, recent, short)?.name).toBe('Ana Lima');
  });
});

describe('a question that names an office', () => {
  const dated = (id: string, publishedAt: string, ...paragraphs: string[]): Article => ({
    ...article(id, 'Visits of the week', ...paragraphs),
    publishedAt,
  });
  const source = sourceOf(
    dated('visit', '2025-03-01', 'Spanish Foreign Minister Ana Lima arrived in Radom.'),
    dated('ferry', '2025-03-02', 'Lima promised a new ferry.', 'Envoys of Norway promised a bridge.'),
    ...NEWS,
  );
  const role = { role: 'Spanish Foreign Minister', name: 'Ana Lima' };

  it('is read with the name of its holder', async () => {
    const { bound, roles } = await read('What did the spanish foreign minister promise?', source);
    expect(roles).toEqual([role]);
    expect(bound.question.text).toBe('What did the spanish foreign minister Ana Lima promise?');
  });

  it('finds passages that name only the holder, and reports the role in the answer', async () => {
    const answer = createAnswerer(source, 0);
    const { passages, roles } = await answer('What did the Spanish foreign minister promise?');
    expect(passages[0]?.passage.text).toBe('Lima promised a new ferry.');
    expect(roles).toEqual([role]);
  });

  it('stays unchanged if it asks for the holder, or the corpus names none', async () => {
    for (const question of [
      'Who is the Spanish foreign minister?',
      'What did the Norwegian premier promise?',
    ]) {
      const { bound, roles } = await read(question, source);
      expect(roles).toEqual([]);
      expect(bound.question.text).toBe(question);
      expect(await createAnswerer(source, 0)(question)).not.toHaveProperty('roles');
    }
  });
});
