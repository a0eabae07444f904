import { describe, expect, it } from 'vitest';
import {
  CONFIDENCE_FEATURES,
  confidenceFeatures,
  estimateConfidence,
  openParts,
} from '../../../src/core/answers/confidence.ts';
import { rankPassages } from '../../../src/core/answers/rankPassages.ts';
import { WORDS } from '../../../src/core/answers/weights.ts';
import { NEWS, read, sourceOf } from './support.ts';

const source = sourceOf(...NEWS);
const look = async (question: string) => {
  const { bound, candidates } = await read(question, source);
  const ranked = rankPassages(bound, candidates, WORDS.ranking);
  const [first] = ranked;
  return {
    open: first && openParts(bound, first.scan, first.candidate.stated),
    features: first && confidenceFeatures(bound, ranked, first),
    confidence: estimateConfidence(bound, undefined, ranked, WORDS.confidence),
  };
};

describe('openParts', () => {
  it('leaves no given term open if the best sentence holds all of them', async () => {
    expect((await look('Did ships from Sweden wait outside the harbour?')).open).toMatchObject({
      openNames: 0,
      openOthers: 0,
      othersMet: 1,
      termsMissed: 0,
    });
  });

  it('counts open names, open asked terms and other open terms apart', async () => {
    const { open } = await look('Which colours did Nowak paint the harbour?');
    expect(open?.openAsked).toBeGreaterThan(0);
    expect(open?.openNames).toBeGreaterThan(0);
    expect(open?.unknownNames).toBe(open?.openNames);
    expect(open?.openOthers).toBeGreaterThan(0);
  });
});

describe('estimateConfidence', () => {
  it('is higher if fewer terms are open', async () => {
    const met = (await look('When did the harbour of Gdynia reopen?')).confidence;
    expect(met).toBeGreaterThan((await look('When did the harbour of Rotterdam reopen?')).confidence);
    expect(met).toBeGreaterThan((await look('When did the harbour of Gdynia freeze?')).confidence);
  });

  it('is 0 if no passage is found', async () => {
    expect((await look('Quid est veritas?')).confidence).toBe(0);
  });

  it('has finite features', async () => {
    for (const question of ['harbour', 'What is the harbour?', 'Who?', 'Gdynia 14'])
      for (const name of CONFIDENCE_FEATURES)
        expect(Number.isFinite((await look(question)).features?.[name] ?? 0)).toBe(true);
  });

  it('ignores asking words', async () => {
    const { confidence } = await look('the harbour of Gdynia reopened');
    for (const put of [
      'Is it so that the harbour of Gdynia reopened?',
      'The harbour of Gdynia reopened, is it so?',
    ])
      expect((await look(put)).confidence).toBeCloseTo(confidence, 1);
  });
});
