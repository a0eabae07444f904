import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { bindQuestion } from '../../../src/core/answers/boundQuestion.ts';
import { createMarker } from '../../../src/core/answers/createMarker.ts';
import { createPassageScan, KIN } from '../../../src/core/answers/scanPassage.ts';
import { indexOf, NEWS } from './support.ts';

const index = indexOf(...NEWS);
const scanned = (question: string, passage: number) => {
  const bound = bindQuestion(analyseQuestion(question), index);
  return createMarker(index)(bound, (marks) => {
    const { scan, read } = createPassageScan(bound, index.forward, marks);
    read(passage);
    const of = (values: ArrayLike<number>, term: string): number | undefined =>
      values[bound.question.terms.findIndex((asked) => asked.term === term)];
    return { scan, of };
  });
};

describe('createPassageScan', () => {
  it('finds terms in text, title and best sentence', () => {
    const { scan, of } = scanned('When did the harbour reopen after repairs?', 0);
    expect(of(scan.counts, 'harbour')).toBe(1);
    expect(of(scan.inTitle, 'harbour')).toBe(1);
    expect(of(scan.inTitle, 'repair')).toBe(0);
    expect(scan.bestSentence).toBe(index.forward.firstSentence[0]);
    expect(of(scan.inBest, 'repair')).toBe(0);
    expect(of(scan.present, 'repair')).toBe(1);
  });

  it('counts a word that only resembles a term for a part', () => {
    const { scan, of } = scanned('Who was the teaching staff writing to?', 4);
    expect(of(scan.present, 'teach')).toBe(KIN);
    expect(of(scan.counts, 'teach')).toBe(0);
    expect(of(scan.counts, 'write')).toBe(1);
    expect(of(scan.spelled, 'write')).toBe(0);
  });

  it('sees a candidate of the asked type, and none that the question names itself', () => {
    expect(scanned('When did the harbour reopen?', 0).scan.bestHasCandidate).toBe(true);
    expect(scanned('When on Tuesday did the harbour reopen?', 0).scan.bestHasCandidate).toBe(false);
    expect(scanned('When did the ships from Sweden wait?', 2).scan.bestHasCandidate).toBe(false);
  });

  it('holds the name and the verb stated where somebody is quoted whose words are asked for', () => {
    const question = analyseQuestion('What did Kowalska say about the harbour?');
    const speaker = { name: 'Kowalska', verb: 'say', words: new Map([[1, []]]) };
    const bound = bindQuestion(question, index, new Map(), speaker);
    const stated = createMarker(index)(bound, (marks) => {
      const { scan, read } = createPassageScan(bound, index.forward, marks);
      return [1, 2].map((passage) => {
        read(passage);
        return Object.fromEntries(question.terms.map(({ form }, place) => [form, scan.inTitle[place]]));
      });
    });
    expect(stated).toEqual([
      { kowalska: 1, say: 1, harbour: 1 },
      { kowalska: 0, say: 0, harbour: 1 },
    ]);
  });

  it('forgets the passage before', () => {
    const bound = bindQuestion(analyseQuestion('harbour fire'), index);
    createMarker(index)(bound, (marks) => {
      const { scan, read } = createPassageScan(bound, index.forward, marks);
      read(0);
      read(4);
      expect([...scan.counts, ...scan.present, ...scan.inTitle]).toEqual([0, 0, 0, 0, 0, 0]);
      expect(scan.bestWeight).toBe(0);
      expect(scan.places).toEqual([]);
    });
  });
});
