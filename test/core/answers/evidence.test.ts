import { describe, expect, it } from 'vitest';
import {
  chooseEvidence,
  SENTENCE_FEATURES,
  type SentenceFeature,
  type SentenceWeights,
  scoreSentence,
  sentenceFeatures,
} from '../../../src/core/answers/evidence.ts';
import { findFocus } from '../../../src/core/answers/findFocus.ts';
import { WORDS } from '../../../src/core/answers/weights.ts';
import { passageId } from '../../../src/core/corpus/article.ts';
import { cut } from '../../../src/core/language/span.ts';
import { article, read as readFrom, sourceOf } from './support.ts';

/** Returns the sentence features, highlights and focus of a paragraph. A second article makes words differ in rarity. */
const read = async (question: string, paragraph: string, title = '') => {
  const source = sourceOf(article('one', title, paragraph), article('other', '', 'Something else happened.'));
  const { bound, candidates } = await readFrom(question, source);
  const candidate = candidates.find(({ passage }) => passageId(passage) === 'one#1');
  if (!candidate) return { rows: [], lit: [], focus: [] };
  const { highlights, sentence } = chooseEvidence(bound, candidate, WORDS.sentences);
  return {
    rows: sentenceFeatures(bound, candidate),
    lit: highlights.map((span) => cut(paragraph, span)),
    focus: findFocus(bound.question, candidate, sentence ?? 0).map((span) => cut(paragraph, span)),
  };
};

describe('sentenceFeatures', () => {
  type Case = readonly [feature: SentenceFeature, question: string, paragraph: string, title?: string];
  const cases: readonly Case[] = [
    ['held', 'ferry strike', 'The ferry strike ended. A ferry left.'],
    ['heldBeyondTitle', 'ferry strike', 'The strike ended. The ferry left.', 'Ferry news'],
    ['heldGiven', 'Which ferry had a strike?', 'The strike ended. The ferry left.'],
    ['answerType', 'When did the ferry leave?', 'It left on Monday. The ferry left.'],
    ['heldBefore', 'ferry strike', 'So it ended. The ferry strike went on. It was long.'],
    ['first', 'ferry', 'The ferry left. The ferry came.'],
    ['heldOthers', 'When did Anna strike?', 'There was a strike. So Anna and Bo left.'],
    ['news', 'ferry', 'Ferry workers won. The ferry.'],
  ];

  it.each(cases.map((fields) => ({ fields })))('$fields.0 tells two sentences apart', async ({ fields }) => {
    const [feature, question, paragraph, title] = fields;
    const { rows } = await read(question, paragraph, title);
    const [better, worse] = feature === 'heldBefore' ? [rows[2], rows[0]] : rows;
    expect(better?.[feature]).toBeGreaterThan(worse?.[feature] as number);
  });

  it('take nearness from the sentence, or from the passage if its sentences have none', async () => {
    const { bound, candidates } = await readFrom(
      'ferry',
      sourceOf(article('one', '', 'A ferry left. It came.')),
    );
    const [candidate] = candidates;
    if (!candidate) throw new Error('no candidate');
    const rows = (nearness: NonNullable<typeof candidate.nearness>) =>
      sentenceFeatures(bound, { ...candidate, nearness }).map((row) => row.nearness);
    expect(rows({ passage: 0.8, sentences: [0.7, 0.9] })).toEqual([7, 9]);
    expect(rows({ passage: 0.8, sentences: [] })).toEqual([8, 8]);
  });

  it('all count in the score', () => {
    const ones = Object.fromEntries(SENTENCE_FEATURES.map((name) => [name, 1])) as SentenceWeights;
    for (const name of SENTENCE_FEATURES)
      expect(scoreSentence({ ...ones, [name]: 3 }, ones)).toBe(SENTENCE_FEATURES.length + 2);
  });

  it('have a test each, except nearness', () => {
    const untested = SENTENCE_FEATURES.filter((feature) => !cases.some(([tested]) => tested === feature));
    expect(untested).toEqual(['nearness']);
  });
});

describe('chooseEvidence', () => {
  it('highlights the whole sentence that answers', async () => {
    const { lit } = await read(
      'When did the ferry strike end?',
      'Many people came. The ferry strike ended on Monday, the U.S. envoy said. It had been long.',
    );
    expect(lit).toEqual(['The ferry strike ended on Monday, the U.S. envoy said.']);
  });

  it('highlights the only sentence', async () => {
    expect((await read('ferry', 'No ferry at all')).lit).toEqual(['No ferry at all']);
  });
});

describe('findFocus', () => {
  it.each([
    ['Who ended the strike?', 'The strike was ended by Anna Nowak.', ['Anna Nowak']],
    ['Who ended the strike?', 'Anna Nowak and Jan Kowal Zielony ended the strike with Ewa Maj.', []],
    ['Who ended the strike?', 'The strike was ended by workers.', []],
    ['Where did the strike begin?', 'The strike began in the port of New York, says Nowak.', []],
    ['Where did the strike begin?', 'The strike began in New York, says Anna Nowak.', ['New York']],
    ['When did the strike begin?', 'The strike began on March 3, 2021.', ['March 3, 2021']],
    ['When did the strike begin?', 'The strike began earlier this year.', ['earlier this year']],
    ['When did the strike begin?', 'The strike began on Monday or on Friday.', []],
    ['How many ships waited?', 'For two weeks, 14 ships waited.', ['14 ships']],
    ['How many ships waited?', 'Ships waited for 14 days.', []],
    ['How long did the strike last?', 'The strike lasted for three weeks.', ['three weeks']],
    ['How long did the strike last?', 'The strike lasted until chapter 14. Days went by.', []],
    ['How long did the three weeks last?', 'It lasted three weeks.', []],
    ['Why did the strike begin?', 'The strike began on Monday in New York.', []],
  ])('%s %s', async (question, paragraph, focus) => {
    expect((await read(question, paragraph)).focus).toEqual(focus);
  });

  it('does not take a name of the question as the answer', async () => {
    expect((await read('Who did Anna Nowak call?', 'Anna Nowak called.')).focus).toEqual([]);
  });
});
