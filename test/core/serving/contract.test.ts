import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';
import { hasModel } from '../../../src/core/meaning/model/modelFiles.ts';
import type { Reader } from '../../../src/core/reading/reader.ts';
import { READ_BUDGET } from '../../../src/core/reading/withinBudget.ts';
import { openCorpus, openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { openInWorker } from '../../../src/core/serving/worker/openInWorker.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { describeCorpus, threshold } from './contract.ts';

describeCorpus('in process', (corpus) => openInProcess({ corpus, threshold }));

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/worker/corpusWorker.js'));
const onFault = (error: unknown): never => {
  throw error;
};
describeCorpus('worker', (corpus) => openInWorker({ corpus, threshold, entry, onFault }));

/** A reader that agrees with the evidence where the first passage has most of the question's words, and finds nothing elsewhere. */
const agreeing = (): Reader => ({
  limit: Number.POSITIVE_INFINITY,
  budget: READ_BUDGET,
  started: async () => undefined,
  status: () => ({ state: 'ready', model: 'agreeing', host: 'models.example' }),
  read: async (question, [first]) => {
    const words = question.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const text = first?.passage.text.toLowerCase() ?? '';
    const held = words.filter((word) => text.includes(word)).length;
    return held > words.length / 2
      ? { verdict: 'answered', chosen: [{ passage: 0, sentences: [] }], search: [] }
      : { verdict: 'none', chosen: [], search: ['xylophone'] };
  },
  close: async () => undefined,
});
describeCorpus('in process, with a reader', (corpus) =>
  openCorpus({ corpus, threshold, reader: agreeing() }),
);
describeCorpus('worker, with a reader', (corpus) =>
  openCorpus({ corpus, threshold, reader: agreeing(), worker: { entry, onFault } }),
);

const dataDir = join(PACKAGE_ROOT, 'data');
describe.skipIf(!hasModel(dataDir))('by meaning', () => {
  const meaning = { dataDir, most: 1_000, threads: 1, onFault };
  describeCorpus('in process', (corpus) => openCorpus({ corpus, threshold, meaning }));
  describeCorpus('in process, with a reader', (corpus) =>
    openCorpus({ corpus, threshold, meaning, reader: agreeing() }),
  );
});
