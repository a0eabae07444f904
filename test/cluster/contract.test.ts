import { describe } from 'vitest';
import { agreeing, describeCorpus, threshold } from '../core/serving/contract.ts';
import { openWritten } from './archive.ts';
import { sharedNode } from './cluster.ts';

const node = await sharedNode();

describe.skipIf(!node)('an archive in OpenSearch', () => {
  const urls = node ? [node] : [];
  describeCorpus('opensearch', (corpus) => openWritten(urls, corpus, { threshold }));
  describeCorpus('opensearch, with a reader', (corpus) =>
    openWritten(urls, corpus, { threshold, reader: agreeing() }),
  );
});
