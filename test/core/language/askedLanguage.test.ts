import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAskedLanguage } from '../../../src/core/language/languageOf.ts';
import {
  FEMALE_NAMES,
  MALE_NAMES,
  OTHER_GIVEN_NAMES,
} from '../../../src/core/language/lexicon/personNames.ts';
import { splitWords } from '../../../src/core/language/words.ts';
import { FOREIGN_QUESTIONS } from './foreignQuestions.ts';

const ARTICLE = readFileSync('corpus/hopes-rise-for-ukraine-ceasefire.txt', 'utf8');
const known = new Set(splitWords(ARTICLE).map(({ form }) => form));
const english = createAskedLanguage(['en']);
const inEnglish = (question: string) => english(question, (word) => known.has(word));
const knowingNothing = (question: string) => english(question, () => false);

describe('a question in another language', () => {
  const questions = Object.entries(FOREIGN_QUESTIONS).flatMap(([tag, list]) =>
    list.map((question) => ({ tag, question })),
  );

  it('is recognised in more than 95 % of cases, and never as a third language', () => {
    const told = questions.map(({ tag, question }) => ({ tag, told: inEnglish(question) }));
    expect(told.filter((one) => one.told !== undefined && one.told !== one.tag)).toEqual([]);
    expect(told.filter((one) => one.told === one.tag).length).toBeGreaterThan(0.95 * questions.length);
  });

  it('is not reported if articles are in its language, or in an unknown language', () => {
    for (const { tag, question } of questions) {
      expect(createAskedLanguage(['en', tag])(question, () => false)).not.toBe(tag);
      expect(createAskedLanguage(['en', 'eo'])(question, () => false)).toBeUndefined();
      expect(createAskedLanguage([])(question, () => false)).toBeUndefined();
    }
  });

  it('is also an English one if the articles are not English', () => {
    const ukrainian = createAskedLanguage(['uk']);
    const inUkrainian = (question: string) => ukrainian(question, () => false);
    expect(inUkrainian('Which countries offered troops?')).toBe('en');
    expect(inUkrainian('Які країни запропонували війська?')).toBeUndefined();
    expect(inUkrainian('Какие страны предложили войска?')).toBe('ru');
  });
});

describe('an English question', () => {
  it.each([
    'Что does "перемога" mean?',
    'What did Le Monde write about Charles de Gaulle?',
    'Was Putin in Die Welt?',
    'war die hat',
    'kim jong un',
    'Ursula von der Leyen',
    'ursula von der leyen?',
    'los angeles',
    'Володимир Зеленський',
    'Ким Чен Ын',
    '弗拉基米尔·普京',
    '블라디미르 푸틴',
    'فلاديمير بوتين',
    'troops ceasefire riyadh',
    'MIT AI chips',
    '',
    '???',
  ])('or a name is not reported: %j', (question) => {
    expect(inEnglish(question)).toBeUndefined();
    expect(knowingNothing(question)).toBeUndefined();
  });

  it('of names alone is not reported, in any letter case', () => {
    const name = fc.constantFrom(...MALE_NAMES, ...FEMALE_NAMES, ...OTHER_GIVEN_NAMES);
    const surname = fc.constantFrom(
      ...(ARTICLE.match(/\p{Lu}\p{L}+/gu) ?? []),
      'von der Leyen',
      'De Blasio',
      'al-Assad',
    );
    const written = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.toUpperCase(),
    );
    fc.assert(
      fc.property(name, surname, written, fc.constantFrom('', '?'), (given, family, write, mark) => {
        expect(inEnglish(write(`${given} ${family}${mark}`))).toBeUndefined();
      }),
    );
  });

  const sets = existsSync('../shared/eval') ? readdirSync('../shared/eval') : [];
  const files = sets.map((set) => `../shared/eval/${set}/questions.jsonl`).filter(existsSync);
  it.skipIf(files.length === 0)('is not reported in the development sets (../shared/eval)', () => {
    const asked = files
      .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
      .map((line): string => JSON.parse(line).question);
    expect(asked.length).toBeGreaterThan(2_000);
    expect(asked.filter((question) => knowingNothing(question) !== undefined)).toEqual([]);
  });
});
