import { afterAll, describe } from 'vitest';
import { agreeing, describeCorpus, threshold } from '../core/serving/contract.ts';
import { openWritten } from './archive.ts';
import { hasOpenSearch, startCluster } from './cluster.ts';

const cluster = (await hasOpenSearch()) ? await startCluster() : undefined;
afterAll(() => cluster?.stop());

describe.skipIf(!cluster)('an archive in OpenSearch', () => {
  const { urls } = cluster ?? { urls: [] };
  describeCorpus('opensearch', (corpus) => openWritten(urls, corpus, { threshold }));
  describeCorpus('opensearch, with a reader', (corpus) =>
    openWritten(urls, corpus, { threshold, reader: agreeing() }),
  );
});
