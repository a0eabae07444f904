import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';
import { hasModel } from '../../../src/core/meaning/model/modelFiles.ts';
import { openCorpus, openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { openInWorker } from '../../../src/core/serving/worker/openInWorker.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { agreeing, describeCorpus, threshold } from './contract.ts';

describeCorpus('in process', (corpus) => openInProcess({ corpus, threshold }));

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/worker/corpusWorker.js'));
const onFault = (error: unknown): never => {
  throw error;
};
describeCorpus('worker', (corpus) => openInWorker({ corpus, threshold, entry, onFault }));

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
