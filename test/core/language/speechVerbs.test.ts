import { describe, expect, it } from 'vitest';
import {
  CLAUSE_VERBS,
  PHRASE_VERBS,
  THOUGHT_VERBS,
  UTTERANCE_VERBS,
} from '../../../src/core/language/lexicon/speechVerbs.ts';
import { SPEECH_CUES } from '../../../src/core/language/speechVerbs.ts';

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
  ])('know %s', (form, lemma, kind) => {
    expect(SPEECH_CUES.get(form)?.lemma).toBe(lemma);
    expect(SPEECH_CUES.get(form)?.form).toBe(kind);
  });

  it('stand in one list each, once', () => {
    const all = [CLAUSE_VERBS, THOUGHT_VERBS, UTTERANCE_VERBS, PHRASE_VERBS].flatMap((list) =>
      list
        .trim()
        .split(/\s+/)
        .map((entry) => entry.replace(/=.*/, '')),
    );
    expect(all.filter((lemma, i) => all.indexOf(lemma) !== i)).toEqual([]);
  });
});
