import { randomUUID } from 'node:crypto';
import type { MeaningSettings } from '../../src/core/meaning/openMeaning.ts';
import type { Reader } from '../../src/core/reading/reader.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openCorpus } from '../../src/core/serving/openCorpus.ts';
import { openArchiveWriter } from '../../src/core/serving/opensearch/openArchive.ts';

export const onFault = (error: unknown): never => {
  throw error;
};

interface WrittenOptions {
  readonly threshold?: number;
  readonly meaning?: MeaningSettings;
  readonly reader?: Reader;
}

/** Writes a corpus to an archive of its own, and serves it from there; a reload writes what changed. */
export const openWritten = async (
  nodes: readonly string[],
  corpus: string,
  { threshold, meaning, reader }: WrittenOptions = {},
): Promise<Corpus> => {
  const archive = { nodes, prefix: `test-${randomUUID()}` };
  const writer = await openArchiveWriter({ archive, corpus, meaning, processes: 1, release: '0', onFault });
  try {
    await writer.write();
    const opened = await openCorpus({
      corpus,
      threshold,
      reader,
      archive: { archive, meaning, onFault, reload: writer.write },
    });
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await writer.close();
      },
    };
  } catch (error) {
    await writer.close();
    throw error;
  }
};
