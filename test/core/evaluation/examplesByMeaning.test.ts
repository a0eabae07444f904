import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/core/evaluation/figures.ts';
import { type Judgement, judgeAnswer } from '../../../src/core/evaluation/judgeAnswer.ts';
import { readJudgedQuestions } from '../../../src/core/evaluation/readJudgedQuestions.ts';
import { hasModel } from '../../../src/core/meaning/model/modelFiles.ts';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';

const DATA = join(PACKAGE_ROOT, 'data');
const folder = join(PACKAGE_ROOT, 'examples');
const entry = new URL(`file://${join(PACKAGE_ROOT, 'dist/src/core/meaning/encoder/encoderProcess.js')}`).href;

/** The tolerated drop of a count. */
const SLACK = 1;

/** Raise a figure when it rises. `examples.test.ts` has the figures without the encoder. */
describe.skipIf(!hasModel(DATA))('the public set with the encoder', () => {
  it('keeps its figures', async () => {
    const onFault = (error: unknown): never => {
      throw error;
    };
    const corpus = join(folder, 'corpus');
    const served = await openInProcess({
      corpus,
      threshold: undefined,
      meaning: { dataDir: DATA, entry, onFault },
    });
    const judgements: Judgement[] = [];
    for await (const asked of readJudgedQuestions(join(folder, 'questions.jsonl')))
      judgements.push(judgeAnswer(asked, await served.ask(asked.question)));
    await served.close();
    const figures = figuresOf(judgements);
    const count = (holds: (judged: Judgement) => boolean): number => judgements.filter(holds).length;
    expect(count(({ rank }) => rank === 1)).toBeGreaterThanOrEqual(31 - SLACK);
    expect(count(({ rank }) => rank !== null)).toBeGreaterThanOrEqual(37 - SLACK);
    expect(count(({ inHighlights }) => inHighlights === true)).toBeGreaterThanOrEqual(26 - SLACK);
    expect(figures.answerable - figures.refusedAnswerable).toBeGreaterThanOrEqual(33 - SLACK);
    expect(figures.mrr10).toBeGreaterThan(0.82);
    expect(figures.auroc).toBeGreaterThan(0.7);
    expect(figures.faults).toBe(0);
  });
});
