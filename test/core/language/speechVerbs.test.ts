import { describe, expect, it } from 'vitest';
import {
  ADDRESSING,
  ASKING,
  BARE_VERBS,
  CLAUSE_VERBS,
  DESCRIBING,
  DOUBLING,
  PHRASE_VERBS,
  STANCES,
  THOUGHT_VERBS,
  UTTERANCE_VERBS,
} from '../../../src/core/language/lexicon/speechVerbs.ts';
import { SPEECH_CUES, SPEECH_VERBS } from '../../../src/core/language/speechVerbs.ts';

const LISTS = [CLAUSE_VERBS, THOUGHT_VERBS, UTTERANCE_VERBS, PHRASE_VERBS, BARE_VERBS];

describe('the verbs of saying', () => {
  it.each([
    ['said', 'say', 'past'],
    ['says', 'say', 's'],
    ['saying', 'say', 'ing'],
    ['told', 'tell', 'past'],
    ['written', 'write', 'past'],
    ['quipped', 'quip', 'past'],
    ['denies', 'deny', 's'],
    ['denied', 'deny', 'past'],
    ['stresses', 'stress', 's'],
    ['agreeing', 'agree', 'ing'],
    ['declaring', 'declare', 'ing'],
    ['beginning', 'begin', 'ing'],
    ['relayed', undefined, undefined],
    ['labelled', 'label', 'past'],
  ])('give lemma and form of %s', (form, lemma, kind) => {
    expect(SPEECH_CUES.get(form)?.lemma).toBe(lemma);
    expect(SPEECH_CUES.get(form)?.form).toBe(kind);
  });

  it('are in one list each, once, and every other list holds only these verbs', () => {
    const all = LISTS.flatMap((list) =>
      list
        .trim()
        .split(/\s+/)
        .map((entry) => entry.replace(/=.*/, '')),
    );
    expect(all.filter((lemma, i) => all.indexOf(lemma) !== i)).toEqual([]);
    const told = [ASKING, STANCES, ADDRESSING, DESCRIBING, DOUBLING].flatMap((some) => [...some]);
    expect(told.filter((lemma) => !all.includes(lemma))).toEqual([]);
  });

  it('are cues of a quotation, except those for questions only', () => {
    expect([...SPEECH_VERBS.keys()].filter((form) => !SPEECH_CUES.has(form))).toEqual([
      'comment',
      'comments',
      'commenting',
      'commented',
    ]);
  });
});
