import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openInProcess } from '../../../src/core/serving/openCorpus.ts';
import { openInWorker } from '../../../src/core/serving/worker/openInWorker.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { describeCorpus, threshold } from './contract.ts';

describeCorpus('in process', (corpus) => openInProcess({ corpus, threshold }));

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/worker/corpusWorker.js'));
const onFault = (error: unknown): never => {
  throw error;
};
describeCorpus('worker', (corpus) => openInWorker({ corpus, threshold, entry, onFault }));
