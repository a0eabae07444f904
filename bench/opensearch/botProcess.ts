import { setTimeout as delay } from 'node:timers/promises';
import { openCorpus } from '../../src/core/serving/index.ts';
import { timedAnswer } from '../timing.ts';

/** The task of a measured bot. */
export interface BotTask {
  readonly url: string;
  readonly prefix: string;
  /** Folder of the model; undefined: by words alone. */
  readonly dataDir: string | undefined;
  readonly questions: readonly string[];
  /** Questions a second; 0: one after the other. */
  readonly perSecond: number;
}

/** Milliseconds of each answer, the number of failed ones, and resident bytes at the end. */
export interface BotReport {
  readonly times: readonly number[];
  readonly failed: number;
  readonly resident: number;
}

/** Warm-up questions, not measured. */
const WARM = 30;

const run = async ({ url, prefix, dataDir, questions, perSecond }: BotTask): Promise<BotReport> => {
  const onFault = (error: unknown): void => void process.stderr.write(`${error}\n`);
  const corpus = await openCorpus({
    corpus: '',
    archive: {
      archive: { nodes: [url], prefix },
      meaning: dataDir === undefined ? undefined : { dataDir },
      waitsForMeaning: true,
      onFault,
    },
  });
  for (const question of questions.slice(0, WARM)) await corpus.ask(question);
  const times: number[] = [];
  let failed = 0;
  const ask = async (question: string): Promise<void> => {
    await timedAnswer(() => corpus.ask(question)).then(
      (took) => times.push(took),
      () => {
        failed += 1;
      },
    );
  };
  if (perSecond === 0) for (const question of questions) await ask(question);
  else {
    const started = performance.now();
    const asked: Promise<void>[] = [];
    for (const [at, question] of questions.entries()) {
      await delay(Math.max(0, (1_000 * at) / perSecond - (performance.now() - started)));
      asked.push(ask(question));
    }
    await Promise.all(asked);
  }
  const resident = process.memoryUsage().rss;
  await corpus.close();
  return { times, failed, resident };
};

process.once('message', (task) => {
  void run(task as BotTask).then(
    (report) => process.send?.(report, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    },
  );
});
