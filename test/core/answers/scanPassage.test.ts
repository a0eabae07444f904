import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { readQuestion } from '../../../src/core/answers/readQuestion.ts';
import { scanPassage } from '../../../src/core/answers/scanPassage.ts';
import { passageId } from '../../../src/core/corpus/article.ts';
import { KIN } from '../../../src/core/search/candidateSource.ts';
import { article, NEWS, read, sourceOf } from './support.ts';

const source = sourceOf(...NEWS);
const scanned = async (question: string, id: string) => {
  const { bound, candidates } = await read(question, source);
  const candidate = candidates.find(({ passage }) => passageId(passage) === id);
  if (!candidate) throw new Error(`${id} is no candidate`);
  const of = (values: readonly number[], term: string): number | undefined =>
    values[bound.question.terms.findIndex((asked) => asked.term === term)];
  return { scan: scanPassage(bound, candidate), stated: candidate.stated, of };
};

describe('scanPassage', () => {
  it('finds terms in text, title and best sentence', async () => {
    const { scan, stated, of } = await scanned('When did the harbour reopen after repairs?', 'harbour#1');
    expect(of(scan.counts, 'harbor')).toBe(1);
    expect(of(stated, 'harbor')).toBe(1);
    expect(of(stated, 'repair')).toBe(0);
    expect(scan.bestSentence).toBe(0);
    expect(of(scan.inBest, 'repair')).toBe(0);
    expect(of(scan.present, 'repair')).toBe(1);
  });

  it('counts a word that only resembles a term in part', async () => {
    const { scan, of } = await scanned('Who was the teaching staff writing to?', 'school#2');
    expect(of(scan.present, 'teach')).toBe(KIN);
    expect(of(scan.counts, 'teach')).toBe(0);
    expect(of(scan.counts, 'write')).toBe(1);
    expect(of(scan.spelled, 'write')).toBe(0);
  });

  it('detects a value of the asked type, but none that the question gives', async () => {
    const hasCandidate = async (question: string, id: string) => (await scanned(question, id)).scan.holdsKind;
    expect(await hasCandidate('When did the harbour reopen?', 'harbour#1')).toBe(true);
    expect(await hasCandidate('When on Tuesday did the harbour reopen?', 'harbour#1')).toBe(false);
    expect(await hasCandidate('When did the ships from Sweden wait?', 'harbour#3')).toBe(false);
  });

  it('takes the name and the verb as stated in a passage that quotes the asked speaker', async () => {
    const question = analyseQuestion('What did Kowalska say about the harbour?');
    const spokenBy = async () => ({ isQuoted: true, spans: new Map([['harbour#2', []]]) });
    const { candidates } = await readQuestion(question, source, { spokenBy });
    const stated = ['harbour#2', 'harbour#3'].map((id) => {
      const candidate = candidates.find(({ passage }) => passageId(passage) === id);
      return Object.fromEntries(question.terms.map(({ form }, place) => [form, candidate?.stated[place]]));
    });
    expect(stated).toEqual([
      { kowalska: 1, say: 1, harbour: 1 },
      { kowalska: 0, say: 0, harbour: 1 },
    ]);
  });

  it('takes initials as stated by the long form, and vice versa, if a passage gives both', async () => {
    const ferries = sourceOf(
      article(
        'f',
        '',
        'The Northern Ferry Board (NFB) met.',
        'The Northern Ferry Board closed the port.',
        'The NFB left.',
      ),
      article('g', '', 'The Northern Fish Board closed the port.'),
    );
    const statedOf = async (question: string) => {
      const { bound, candidates } = await read(question, ferries);
      return Object.fromEntries(
        candidates.map(({ passage, stated }) => [
          passageId(passage),
          bound.question.terms.flatMap(({ form }, place) => (stated[place] === 1 ? [form] : [])),
        ]),
      );
    };
    expect(await statedOf('Did the NFB close the port?')).toMatchObject({ 'f#2': ['nfb'], 'g#1': [] });
    expect(await statedOf('When did the Northern Ferry Board leave?')).toMatchObject({
      'f#3': ['northern', 'ferry', 'board'],
      'g#1': [],
    });
  });

  it('takes an office as stated by the surname of its holder, also if the question gives it first, but not by a given name', async () => {
    const towns = sourceOf(
      article('m', '', 'The Norwegian president Ivan Lund met them.', 'Lund left.', 'Ivan Berg left.'),
    );
    const { bound, candidates } = await read('Did Lund as the norwegian president leave?', towns);
    const stated = Object.fromEntries(
      candidates.map((one) => [
        passageId(one.passage),
        bound.question.terms.flatMap(({ form }, place) => (one.stated[place] === 1 ? [form] : [])),
      ]),
    );
    expect(stated).toMatchObject({ 'm#2': ['norwegian', 'president', 'ivan'], 'm#3': [] });
  });
});
