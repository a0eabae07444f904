import { randomUUID } from 'node:crypto';
import type { MeaningSettings } from '../../src/core/meaning/openMeaning.ts';
import type { Reader } from '../../src/core/reading/reader.ts';
import type { Corpus } from '../../src/core/serving/corpus.ts';
import { openCorpus } from '../../src/core/serving/openCorpus.ts';
import { openArchiveWriter } from '../../src/core/serving/opensearch/openArchive.ts';
import { Unreachable, UserError } from '../../src/shared/index.ts';

/** Fails the test, unless the fault is `Unreachable`: the call that has this fault fails anyway. */
export const onFault = (error: unknown): void => {
  if (!(error instanceof Unreachable)) throw error;
};

interface WrittenOptions {
  readonly threshold?: number;
  readonly meaning?: MeaningSettings;
  readonly reader?: Reader;
  readonly waitsForMeaning?: boolean;
}

/** Retries calls to which the cluster gave no answer: a machine that many tests share is slow at times. */
export const patient = (corpus: Corpus): Corpus => {
  const again =
    <Asked extends readonly unknown[], Result>(ask: (...asked: Asked) => Promise<Result>) =>
    async (...asked: Asked): Promise<Result> => {
      for (let attempt = 1; ; attempt += 1)
        try {
          return await ask(...asked);
        } catch (error) {
          const isLate = error instanceof UserError && error.reason?.kind === 'archive-unavailable';
          if (!isLate || attempt === 5) throw error;
        }
    };
  return {
    ...corpus,
    ask: again(corpus.ask),
    quote: again(corpus.quote),
    verify: again(corpus.verify),
    read: again(corpus.read),
    sources: again(corpus.sources),
    status: again(corpus.status),
  };
};

/** Writes a corpus to a new archive, and serves it from there. A reload writes the changes. */
export const openWritten = async (
  nodes: readonly string[],
  corpus: string,
  { threshold, meaning, reader, waitsForMeaning = false }: WrittenOptions = {},
): Promise<Corpus> => {
  const archive = { nodes, prefix: `test-${randomUUID()}` };
  const writer = await openArchiveWriter({ archive, corpus, meaning, processes: 1, release: '0', onFault });
  try {
    await writer.write();
    const opened = await openCorpus({
      corpus,
      threshold,
      reader,
      archive: { archive, meaning, onFault, waitsForMeaning, reload: writer.write },
    });
    return {
      ...patient(opened),
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
