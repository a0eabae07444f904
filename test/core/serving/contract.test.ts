import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../../src/core/serving/createEngine.ts';
import { createWorkerEngine } from '../../../src/core/serving/createWorkerEngine.ts';
import { PACKAGE_ROOT } from '../../../src/shared/packageRoot.ts';
import { describeCorpus, threshold } from './contract.ts';

describeCorpus('in process', (corpus) => createEngine({ corpus, threshold }));

const entry = pathToFileURL(join(PACKAGE_ROOT, 'dist/src/core/serving/engineWorker.js'));
const onFault = (error: unknown): never => {
  throw error;
};
describeCorpus('worker', (corpus) => createWorkerEngine({ corpus, threshold, entry, onFault }));
