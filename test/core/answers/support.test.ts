import { describe, expect, it } from 'vitest';
import { scanPassage } from '../../../src/core/answers/scanPassage.ts';
import { contradicts, firmPlaces, unsupportedPlaces } from '../../../src/core/answers/support.ts';
import type { Article } from '../../../src/core/corpus/article.ts';
import { passageId } from '../../../src/core/corpus/article.ts';
import { article, NEWS, read, sourceOf } from './support.ts';

const report: Article = {
  ...article(
    'report',
    'Talks of Nowak',
    'The ferry carried envoys of Norway.',
    'In October 14 crates of grain were sold too.',
    'Lima signed for them.',
  ),
  publishedAt: '2024-09-04T10:00:00Z',
  publisher: 'The Gdynia Courier',
};
const source = sourceOf(report, ...NEWS);

/** Returns the firm terms of a question, those that the second paragraph does not support, and whether it contradicts. */
const look = async (question: string) => {
  const { bound, candidates } = await read(question, source);
  const formsOf = (places: readonly number[]) => places.map((place) => bound.question.terms[place]?.form);
  const candidate = candidates.find(({ passage }) => passageId(passage) === 'report#2');
  if (!candidate) throw new Error('no candidate');
  const scan = scanPassage(bound, candidate);
  return {
    firm: formsOf(firmPlaces(bound)),
    unsupported: formsOf(unsupportedPlaces(bound, candidate, scan)),
    contradicted: contradicts(bound, candidate, scan),
  };
};

describe('firmPlaces', () => {
  it('are the names, countries, numbers and dates that a question gives', async () => {
    const { firm } = await look('Which grain did Kowalski of dutch ferries carry on Monday with 14 envoys?');
    expect(firm).toEqual(['kowalski', 'dutch', 'monday', '14']);
  });

  it('exclude the terms that it asks for', async () => {
    expect((await look('Which Dutch crates of grain were sold?')).firm).toEqual([]);
  });
});

describe('unsupportedPlaces', () => {
  it.each([
    ['the text', 'Did 14 crates carry grain?', []],
    ['the passage before', 'Did Norway carry crates of grain?', []],
    ['the passage behind', 'Did Lima carry crates of grain?', []],
    ['another word for the country', 'Did the Norwegian ferry carry crates of grain?', []],
    ['the title', 'Did Nowak carry crates of grain?', []],
    ['the source', 'Did the Gdynia Courier say that crates of grain were sold?', []],
    ['the year and the month it appeared in', 'Were crates of grain sold in September 2024?', []],
    ['the day of the week it appeared on', 'Were crates of grain sold on Wednesday?', []],
  ])('are empty if %s supports them', async (_, question, unsupported) => {
    expect((await look(question)).unsupported).toEqual(unsupported);
  });

  it.each([
    ['Did Kowalski of Sweden sell crates of grain?', ['kowalski', 'sweden']],
    ['Were 15 crates of grain sold in 2023?', ['15', '2023']],
    ['Were crates of grain sold on Tuesday in August?', ['tuesday', 'august']],
  ])('%s', async (question, unsupported) => {
    expect((await look(question)).unsupported).toEqual(unsupported);
  });
});

describe('contradicts', () => {
  it.each([
    'Were crates of grain sold in November?',
    'Were crates of grain sold in November or in December?',
  ])('is true for another value of the same kind: %s', async (question) =>
    expect((await look(question)).contradicted).toBe(true),
  );

  it.each([
    'Were crates of grain sold in October?',
    'Were crates of grain sold in October and November?',
    'Were crates of grain sold in 2023?',
    'Were crates of grain sold to Sweden?',
    'Which month before November were crates of grain sold?',
  ])('is false: %s', async (question) => expect((await look(question)).contradicted).toBe(false));

  it('takes the adjective of a country as the country', async () => {
    const told = (text: string, question: string) =>
      read(question, sourceOf(article('one', '', text), ...NEWS)).then(({ bound, candidates }) => {
        const [candidate] = candidates;
        return candidate && contradicts(bound, candidate, scanPassage(bound, candidate));
      });
    const question = 'Did the grain go to Norway?';
    expect(await told('The grain went to the Swedish fleet.', question)).toBe(true);
    expect(await told('The grain went to the Norwegian fleet.', question)).toBe(false);
    expect(await told('The grain went to the fleet.', question)).toBe(false);
  });
});

it('contradicts by the same office of another country, not by another office or by its own', async () => {
  const offices = sourceOf(
    article(
      'n',
      'Plates',
      'Norwegian President Ana Lima called the plates late.',
      'Sweden hailed the plates.',
    ),
    ...NEWS,
  );
  const isContradicted = async (question: string) => {
    const { bound, candidates } = await read(question, offices);
    const candidate = candidates.find(({ passage }) => passageId(passage) === 'n#1');
    if (!candidate) throw new Error('no candidate');
    return contradicts(bound, candidate, scanPassage(bound, candidate));
  };
  expect(await isContradicted('What did the president of Sweden call the plates?')).toBe(true);
  expect(await isContradicted('What did the president of Norway call the plates?')).toBe(false);
  expect(await isContradicted('What did the mayor call the plates?')).toBe(false);
});
