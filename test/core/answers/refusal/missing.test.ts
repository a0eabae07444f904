import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../../src/core/answers/createAnswerer.ts';
import { rankPassages } from '../../../../src/core/answers/rankPassages.ts';
import { findMissing, isRelated } from '../../../../src/core/answers/refusal/missing.ts';
import { WORDS } from '../../../../src/core/answers/weights.ts';
import { article, NEWS, read, sourceOf } from '../support.ts';

const source = sourceOf(...NEWS);
const rank = async (question: string) => {
  const { bound, candidates } = await read(question, source);
  return { bound, ranked: rankPassages(bound, candidates, WORDS.ranking) };
};
const missingOf = async (question: string) => {
  const { bound, ranked } = await rank(question);
  return findMissing(bound, ranked);
};

describe('findMissing', () => {
  it('lists the words that no near passage supports, as typed, and the words that no article has', async () => {
    expect(await missingOf('Did Kowalska meet the teachers of Rotterdam in the harbour?')).toEqual({
      words: ['Rotterdam'],
      unknown: ['Rotterdam'],
    });
    expect(await missingOf('Did ships wait for Kowalska outside the harbour for two weeks?')).toBeUndefined();
  });

  it('does not call a word unknown if another article has it', async () => {
    const { bound, ranked } = await rank('Did teachers from Gdynia write a letter about pay?');
    const near = ranked.filter(({ candidate }) => candidate.passage.article.id === 'school');
    expect(findMissing(bound, near)).toEqual({ words: ['Gdynia'], unknown: [] });
  });

  it('joins adjacent words to one name', async () => {
    const missing = await missingOf('Did Johan Olsen-Berg or Lund close the harbour of Gdynia?');
    expect(missing?.unknown).toEqual(['Johan Olsen-Berg', 'Lund']);
  });

  it.each([
    ['duration', 'How long did teachers write a letter about pay?'],
    ['date', 'When did teachers write a letter about pay?'],
    ['count', 'How many teachers did write the minister about pay?'],
  ])('says that no near passage states a %s', async (kind, question) => {
    const { bound, ranked } = await rank(question);
    const near = ranked.filter(({ candidate }) => candidate.passage.text.includes('letter'));
    expect(findMissing(bound, near)).toEqual({ words: [], unknown: [], kind });
  });

  it('reports a missing reason only if no word may state one', async () => {
    const ferries = sourceOf(article('f', 'Ferry', 'The ferry sank on Monday.', 'The ferry sailed to rest.'));
    const { bound, candidates } = await read('Why did the ferry sink?', ferries);
    const ranked = rankPassages(bound, candidates, WORDS.ranking);
    const [sank] = ranked.filter(({ candidate }) => candidate.passage.paragraph === 1);
    expect(sank && findMissing(bound, [sank])).toEqual({ words: [], unknown: [], kind: 'reason' });
    expect(findMissing(bound, ranked)).toBeUndefined();
  });

  it('does not call an outlet of the corpus unknown', async () => {
    const wired = sourceOf({ ...article('w', 'Ferry', 'The ferry sank.'), publisher: 'Harbour Wire' });
    const { bound, candidates } = await read('What did Harbour Wire write about Lund?', wired);
    expect(findMissing(bound, rankPassages(bound, candidates, WORDS.ranking))?.unknown).toEqual(['Lund']);
  });

  it('reports no missing kind if a near passage states it, or there is no passage', async () => {
    expect(await missingOf('When did the harbour of Gdynia reopen?')).toBeUndefined();
    const { bound } = await rank('When did the harbour reopen?');
    expect(findMissing(bound, [])).toBeUndefined();
  });
});

describe('isRelated', () => {
  const related = async (question: string) => {
    const { bound, ranked } = await rank(question);
    return ranked.filter((one) => isRelated(bound, one)).map(({ candidate }) => candidate.passage.article.id);
  };

  it('accepts a passage that shares a name, or enough other words', async () => {
    expect(new Set(await related('Which painters lived in Radom under king Sigmund?'))).toEqual(
      new Set(['school']),
    );
    expect(new Set(await related('letter about pay'))).toEqual(new Set(['school']));
  });

  it('rejects a passage that shares only common words', async () => {
    const question =
      'Which volcanoes erupted, burying villages, orchards and vineyards under ashes, two centuries back?';
    expect((await rank(question)).ranked.length).toBeGreaterThan(0);
    expect(await related(question)).toEqual([]);
  });

  it('accepts a passage that is near in meaning, whatever its words', async () => {
    const { bound, ranked } = await rank('harbour');
    const [one] = ranked;
    if (!one) throw new Error('nothing found');
    const { scan, candidate } = one;
    const nothing = { ...scan, present: scan.present.map(() => 0) };
    const at = (sentence: number) => ({
      ...one,
      scan: nothing,
      candidate: {
        ...candidate,
        stated: candidate.stated.map(() => 0),
        nearness: { passage: 0.5, sentences: [sentence] },
      },
    });
    expect(isRelated(bound, at(0.9))).toBe(true);
    expect(isRelated(bound, at(0.6))).toBe(false);
  });

  it('filters the passages of a refusal, but not those of an answer', async () => {
    const question =
      'Which volcanoes erupted, burying villages, orchards and vineyards under ashes, two centuries back?';
    expect(await createAnswerer(source, 1)(question)).toMatchObject({ kind: 'not-in-corpus', passages: [] });
    const { kind, passages, missing } = await createAnswerer(source, 0)(question);
    expect({ kind, missing }).toEqual({ kind: 'answered', missing: undefined });
    expect(passages.length).toBeGreaterThan(0);
  });
});
