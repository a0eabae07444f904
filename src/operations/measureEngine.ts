import type { CorpusStatus, Engine } from '../core/index.ts';
import type { Metrics } from './createMetrics.ts';

const SIZES = ['articles', 'passages', 'quotations', 'speakers'] as const;

/** The same engine, its calls timed, and its answers, reloads and corpus counted. */
export const measureEngine = (engine: Engine, metrics: Metrics): Engine => {
  const { engineSeconds, answers, reloads, corpusSize, corpusLoaded, answering } = metrics;

  const timed =
    <A extends readonly unknown[], R>(call: keyof Engine, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const end = engineSeconds.startTimer({ call });
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
    return status;
  };

  const ask: Engine['ask'] = async (...question) => {
    const started = performance.now();
    const answer = await engine.ask(...question);
    answering.add(performance.now() - started);
    answers.inc({ kind: answer.kind });
    return answer;
  };

  const reload: Engine['reload'] = async () => {
    try {
      const report = await engine.reload();
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
    ...engine,
    ask: timed('ask', ask),
    quote: timed('quote', engine.quote),
    verify: timed('verify', engine.verify),
    speakers: timed('speakers', engine.speakers),
    articles: timed('articles', engine.articles),
    read: timed('read', engine.read),
    sources: timed('sources', engine.sources),
    status: timed('status', async () => show(await engine.status())),
    reload: timed('reload', reload),
  };
};
