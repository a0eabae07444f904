import type { Corpus, CorpusStatus } from '../core/index.ts';
import type { Metrics } from './createMetrics.ts';

const HEALTH = { red: 0, yellow: 1, green: 2 } as const;
const SIZES = ['articles', 'passages', 'quotations', 'speakers'] as const;

/** Returns the same corpus with metrics: times its calls, and counts its answers, reloads and articles. */
export const measureCorpus = (corpus: Corpus, metrics: Metrics): Corpus => {
  const { callSeconds, answers, reloads, corpusSize, corpusLoaded, answering } = metrics;

  const timed =
    <A extends readonly unknown[], R>(call: keyof Corpus, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const end = callSeconds.startTimer({ call });
      try {
        return await work(...args);
      } finally {
        end();
      }
    };

  const show = (status: CorpusStatus): CorpusStatus => {
    for (const of of SIZES) corpusSize.set({ of }, status[of]);
    corpusSize.set({ of: 'faults' }, status.faults.length);
    corpusLoaded.set(status.loadedAt.getTime() / 1_000);
    if (status.archive) {
      metrics.archiveNodes.set(status.archive.nodes);
      metrics.archiveHealth.set(HEALTH[status.archive.cluster]);
    }
    return status;
  };

  const ask: Corpus['ask'] = async (...question) => {
    const started = performance.now();
    const answer = await corpus.ask(...question);
    answering.add(performance.now() - started);
    answers.inc({ kind: answer.kind });
    return answer;
  };

  const reload: Corpus['reload'] = async () => {
    try {
      const report = await corpus.reload();
      const changes = report.added.length + report.changed.length + report.removed.length;
      reloads.inc({ result: changes > 0 ? 'changed' : 'unchanged' });
      show(report.status);
      return report;
    } catch (error) {
      reloads.inc({ result: 'failed' });
      throw error;
    }
  };

  return {
    ...corpus,
    ask: timed('ask', ask),
    quote: timed('quote', corpus.quote),
    verify: timed('verify', corpus.verify),
    speakers: timed('speakers', corpus.speakers),
    articles: timed('articles', corpus.articles),
    read: timed('read', corpus.read),
    sources: timed('sources', corpus.sources),
    status: timed('status', async () => show(await corpus.status())),
    reload: timed('reload', reload),
  };
};
