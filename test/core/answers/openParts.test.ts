import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/core/answers/analyseQuestion.ts';
import { bindQuestion } from '../../../src/core/answers/boundQuestion.ts';
import { createMarker } from '../../../src/core/answers/createMarker.ts';
import {
  CONFIDENCE_FEATURES,
  confidenceFeatures,
  estimateConfidence,
} from '../../../src/core/answers/estimateConfidence.ts';
import { openParts } from '../../../src/core/answers/openParts.ts';
import { rankPassages } from '../../../src/core/answers/rankPassages.ts';
import { createPassageScan } from '../../../src/core/answers/scanPassage.ts';
import { CONFIDENCE_WEIGHTS, RANKING_WEIGHTS } from '../../../src/core/answers/weights.ts';
import { indexOf, NEWS } from './support.ts';

const index = indexOf(...NEWS);
const look = (question: string) => {
  const bound = bindQuestion(analyseQuestion(question), index);
  return createMarker(index)(bound, (marks) => {
    const reader = createPassageScan(bound, index.forward, marks);
    const ranking = rankPassages(bound, index, reader, RANKING_WEIGHTS);
    if (ranking.ranked[0]) reader.read(ranking.ranked[0].passage);
    return {
      open: openParts(bound, reader.scan),
      features: ranking.ranked[0] ? confidenceFeatures(bound, ranking, reader.scan) : undefined,
      confidence: estimateConfidence(bound, ranking, reader.scan, CONFIDENCE_WEIGHTS),
    };
  });
};

describe('openParts', () => {
  it('leaves nothing given open where the best sentence holds all', () => {
    expect(look('Did ships from Sweden wait outside the harbour?').open).toMatchObject({
      openNames: 0,
      openOthers: 0,
      othersMet: 1,
      termsMissed: 0,
    });
  });

  it('tells names, the asked-for and the rest apart', () => {
    const { open } = look('Which colours did Nowak paint the harbour?');
    expect(open.openAsked).toBeGreaterThan(0);
    expect(open.openNames).toBeGreaterThan(0);
    expect(open.unknownNames).toBe(open.openNames);
    expect(open.openOthers).toBeGreaterThan(0);
  });
});

describe('estimateConfidence', () => {
  it('is higher where less is open', () => {
    const met = look('When did the harbour of Gdynia reopen?').confidence;
    expect(met).toBeGreaterThan(look('When did the harbour of Rotterdam reopen?').confidence);
    expect(met).toBeGreaterThan(look('When did the harbour of Gdynia freeze?').confidence);
  });

  it('is 0 where nothing was found', () => {
    expect(look('Quid est veritas?').confidence).toBe(0);
  });

  it('has finite features', () => {
    for (const question of ['harbour', 'What is the harbour?', 'Who?', 'Gdynia 14'])
      for (const name of CONFIDENCE_FEATURES)
        expect(Number.isFinite(look(question).features?.[name] ?? 0)).toBe(true);
  });

  it('knows no asking word: only what is asked about counts', () => {
    const { confidence } = look('the harbour of Gdynia reopened');
    for (const put of [
      'Is it so that the harbour of Gdynia reopened?',
      'The harbour of Gdynia reopened, is it not so?',
    ])
      expect(look(put).confidence).toBeCloseTo(confidence, 1);
  });
});
