import { describe, expect, it } from 'vitest';
import { answersNear, denies, holdsKind, isTelling } from '../../../src/core/answers/answerKind.ts';
import { article, read, sourceOf } from './support.ts';

/** Reads a paragraph of one sentence as a candidate. A second article makes its words differ in rarity. */
const reading = async (question: string, paragraph: string) => {
  const source = sourceOf(
    article('one', '', paragraph),
    article('other', '', 'Something else happened to Nowak and Lima.'),
  );
  const { bound, candidates } = await read(question, source);
  const candidate = candidates.find(({ passage }) => passage.article.id === 'one');
  if (!candidate) throw new Error('no candidate');
  return { bound, candidate, type: bound.question.type };
};
const holds = async (question: string, paragraph: string): Promise<boolean> => {
  const { candidate, type } = await reading(question, paragraph);
  return holdsKind(type, candidate, 0);
};
const isNear = async (question: string, paragraph: string): Promise<boolean | undefined> => {
  const { bound, candidate } = await reading(question, paragraph);
  return answersNear(bound, candidate, 0);
};

describe('holdsKind', () => {
  it.each([
    ['Why did the ferry stop?', 'The ferry stopped because of ice.', 'The ferry stopped on Monday.'],
    ['How long did the ferry stop?', 'The ferry stopped for two weeks.', 'The ferry stopped two weeks ago.'],
    ['Which country sent the ferry?', 'The ferry was sent by Norway.', 'The ferry was sent by Nowak.'],
    ['When did the ferry stop?', 'The ferry stopped on Monday.', 'The ferry stopped early.'],
    ['How many boats did the ferry meet?', 'The ferry met 14 of them.', 'The ferry met some of them.'],
    ['Who stopped the ferry?', 'The ferry was stopped by Nowak.', 'The ferry was stopped by ice.'],
    ['What did the ferry do on Tuesday?', '', 'The ferry met Nowak in Norway on Monday.'],
  ])('%s', async (question, holding, other) => {
    if (holding !== '') expect(await holds(question, holding)).toBe(true);
    expect(await holds(question, other)).toBe(false);
  });

  it('does not count a value that the question gives', async () => {
    expect(await holds('Who met Nowak on the ferry?', 'The ferry carried Nowak.')).toBe(false);
    expect(await holds('When on Monday did the ferry stop?', 'The ferry stopped on Monday.')).toBe(false);
  });

  it('is false beyond the last sentence', async () => {
    const { candidate } = await reading('Why did the ferry stop?', 'The ferry stopped because of ice.');
    expect(holdsKind('why', candidate, 7)).toBe(false);
    expect(denies(candidate, 7)).toBe(false);
  });

  it('is telling for the types that few sentences satisfy', () => {
    expect((['why', 'howLong', 'country', 'who', 'when', 'other'] as const).filter(isTelling)).toEqual([
      'why',
      'howLong',
      'country',
    ]);
  });
});

it('denies holds for a refusal only', async () => {
  const denied = async (paragraph: string) =>
    denies((await reading('Who did not take the ferry?', paragraph)).candidate, 0);
  expect(await denied('Nowak refused to take the ferry.')).toBe(true);
  expect(await denied('Nowak took the ferry.')).toBe(false);
});

describe('answersNear', () => {
  const far = 'which after a long and stormy night at sea with much rain carried';
  it.each([
    ['How many boats were lost at the harbour?', 'At the harbour 14 boats were lost.'],
    ['How many boats were lost at the harbour?', 'At the harbour 14 small wooden boats were lost.'],
    ['When did the ferry sink?', 'The ferry sank on Monday.'],
    ['Who stopped the ferry?', 'The ferry was stopped by Lima.'],
    ['Where did the ferry sink?', 'The ferry sank near Lima.'],
    ['Which country has sent the ferry?', 'The ferry was sent by Norway.'],
  ])('is true: %s %s', async (question, paragraph) => expect(await isNear(question, paragraph)).toBe(true));

  it.each([
    ['How many boats were lost at the harbour?', 'Boats were lost at the harbour after 14 days.'],
    ['How many boats were lost at the harbour?', `14 men saw the harbour, ${far} boats.`],
    ['How many boats were lost at the harbour?', 'Boats were lost at the harbour in 2021.'],
    ['When did the ferry sink?', `On Monday Lima saw it, ${far} the ferry.`],
    ['Where did the ferry sink?', 'The ferry sank, said Lima.'],
  ])('is false: %s %s', async (question, paragraph) => expect(await isNear(question, paragraph)).toBe(false));

  it.each([
    ['another type', 'Why did the ferry sink?', 'The ferry sank because of ice.'],
    ['names alone', 'Who is Nowak?', 'Nowak met Lima.'],
  ])('is undefined for %s', async (_, question, paragraph) => {
    expect(await isNear(question, paragraph)).toBeUndefined();
  });
});
