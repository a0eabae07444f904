import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { createWorkerEngine, type Engine, watchCorpus } from '../core/index.ts';
import { type Metrics, measureEngine } from '../operations/index.ts';
import { UserError } from '../shared/index.ts';

/** Reloads, and says in the log what came of it; nobody else is there to be told. */
const reloadAndLog = async (engine: Engine, logger: Logger): Promise<void> => {
  try {
    const { added, changed, removed, kept, faults, milliseconds } = await engine.reload();
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    const left = { kept: kept.length, faults: faults.length };
    logger.info(
      { ...counts, ...left, milliseconds: Math.round(milliseconds) },
      'the corpus changed: reloaded',
    );
  } catch (error) {
    const why = error instanceof UserError ? { reason: error.message } : { err: error };
    logger.error(why, 'the corpus changed and could not be reloaded; the old one keeps serving');
  }
};

export interface EngineSettings extends Pick<Config, 'threshold' | 'corpusWatch'> {
  /** Where a snapshot is kept; undefined: nowhere. */
  readonly dataDir: string | undefined;
  /** Milliseconds after which a worker that has not answered counts as stuck; the engine's own unless told. */
  readonly patience?: number;
}

/** The engine of a bot that goes on running: in a thread of its own, measured, and watching its corpus where configured. */
export const startEngine = async (
  corpus: string,
  config: EngineSettings,
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics },
): Promise<Engine> => {
  const { threshold, dataDir, corpusWatch, patience } = config;
  const onFault = (error: unknown): void => logger.error({ err: error }, 'engine');
  const limits = patience === undefined ? {} : { patience };
  const worker = await createWorkerEngine({ corpus, threshold, dataDir, onFault, ...limits });
  const engine = measureEngine(worker, metrics);
  if ((await engine.status()).articles === 0)
    logger.warn({ corpus }, 'the corpus has no article: no question will be answered');
  if (!corpusWatch) return engine;
  const onChange = (): void => void reloadAndLog(engine, logger);
  const watch = await watchCorpus(corpus, { onChange, onFault });
  return {
    ...engine,
    close: async () => {
      watch.close();
      await engine.close();
    },
  };
};
