import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Article } from '../src/core/corpus/index.ts';
import { hasModel, type Meaning } from '../src/core/meaning/index.ts';
import { openCorpus, serveCorpus } from '../src/core/serving/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import { drawQuestions } from './generated/drawQuestions.ts';
import { generateNews } from './generated/generateNews.ts';
import { modelData } from './meaning/modelData.ts';
import { openPerturbed, startRealEncoder } from './meaning/perturbed.ts';
import { quantile } from './quantile.ts';
import { say, sayMachine, timedAnswer } from './timing.ts';
import { underLoad } from './underLoad.ts';

const DATA = join(PACKAGE_ROOT, 'data');
const SIZES = [2_500, 20_000, 200_000];
/** Passages of the corpus that measures a start. */
const STARTED = 100_000;
const QUESTIONS = 200;
const SEED = 7;
/** Passages that the encoder really encodes. Every other vector is one of theirs, slightly perturbed. */
const ENCODED = 400;
/** The corpus that is encoded while questions come. */
const MEANWHILE = { passages: 1_000, perSecond: 10 };
const MEBIBYTE = 2 ** 20;

const ms = (values: readonly number[], share: number): string => `${quantile(values, share).toFixed(1)} ms`;
const both = (values: readonly number[]): string =>
  `median ${ms(values, 0.5)}, 95th percentile ${ms(values, 0.95)}`;

const writeNews = async (folder: string, articles: readonly Article[]): Promise<string> => {
  const path = join(folder, `${articles.length}.jsonl`);
  await writeFile(path, articles.map((article) => JSON.stringify(article)).join('\n'));
  return path;
};

/** Prints how many passages a second one thread encodes, and two. */
const sayRates = async (texts: readonly string[]): Promise<void> => {
  for (const threads of [1, 2]) {
    const encoder = await startRealEncoder(DATA, threads);
    const took = await timedAnswer(() =>
      encoder.encode(
        texts.map((text) => ({ text })),
        'passage',
      ),
    );
    say(`${threads} thread(s): ${((1_000 * texts.length) / took).toFixed(1)} passages a second`);
    await encoder.close();
  }
};

/** Times answers by words and by meaning, the two in turn for each question. */
const sayAnswers = async (
  corpus: string,
  questions: readonly string[],
  openMeaning: () => Meaning,
): Promise<void> => {
  const threshold = undefined;
  const words = await serveCorpus({ corpus, threshold });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const meaning = openMeaning();
  const served = await serveCorpus({ corpus, threshold, meaning });
  const withoutVectors = process.memoryUsage().rss;
  await meaning.settled();
  globalThis.gc?.();
  const { encoded } = meaning.status();
  const own: number[] = [];
  const times: Record<'words' | 'meaning', number[]> = { words: [], meaning: [] };
  for (const [at, question] of questions.entries()) {
    own.push(await timedAnswer(() => meaning.vectorOf(question)));
    const runs = [
      async () => times.words.push(await timedAnswer(() => words.ask(question))),
      async () => times.meaning.push(await timedAnswer(() => served.ask(question))),
    ];
    for (const run of at % 2 === 0 ? runs : runs.reverse()) await run();
  }
  const vectors = process.memoryUsage().rss - withoutVectors;
  say(`${encoded} passages: by words ${both(times.words)}; by meaning, too, ${both(times.meaning)}`);
  say(
    `  the question's own vector ${both(own)}; vectors ${(vectors / encoded).toFixed(0)} bytes a passage (resident; index before them ${((withoutVectors - before) / MEBIBYTE).toFixed(0)} MiB)`,
  );
  await meaning.close();
};

/** Prints how long a start from a snapshot takes without vectors and with vectors from a file. */
const sayStarts = async (corpus: string, openMeaning: () => Meaning): Promise<void> => {
  const threshold = undefined;
  const first = openMeaning();
  const kept = await serveCorpus({ corpus, threshold, meaning: first }).then(async (served) => {
    await first.settled();
    return served.snapshot();
  });
  await first.close();
  const start = (meaning?: Meaning) =>
    timedAnswer(() => serveCorpus({ corpus, threshold, source: 'snapshot', kept, meaning }));
  await start();
  const without = await start();
  const again = openMeaning();
  const served = await start(again);
  const vectors = await timedAnswer(() => again.settled());
  say(
    `start from a snapshot, ${again.status().encoded} passages: ${without.toFixed(0)} ms by words; with vectors ${served.toFixed(0)} ms, and ${vectors.toFixed(0)} ms more until all of them are read`,
  );
  await again.close();
};

/** Prints the times of questions and the delay of this thread's event loop while a worker encodes passages. */
const sayMeanwhile = async (corpus: string, questions: readonly string[]): Promise<void> => {
  const dataDir = await modelData(DATA);
  let isReady = false;
  const served = await openCorpus({
    corpus,
    worker: {
      dataDir: undefined,
      meaning: { dataDir },
      onFault: (error) => say(String(error)),
      onMeaning: ({ state }) => {
        isReady = state === 'ready';
      },
    },
  });
  const figures = await underLoad(served, questions, MEANWHILE.perSecond, async () => {
    while (!isReady) await delay(50);
  });
  say(
    `encoding ${MEANWHILE.passages} passages took ${(figures.took / 1_000).toFixed(0)} s; meanwhile ${figures.questions} questions: median ${figures.median.toFixed(1)} ms, slowest ${figures.slowest.toFixed(0)} ms, late ${figures.late}, failed ${figures.failed}; event loop of this thread, 99th percentile ${figures.loopDelay.toFixed(0)} ms`,
  );
  await served.close();
  await rm(dataDir, { recursive: true });
};

/**
 * Measures the cost of finding passages by meaning, with the real encoder. The passages are generated. Beyond 400 of them a
 * vector is a real one, slightly perturbed.
 */
export const benchMeaning = async (): Promise<void> => {
  if (!hasModel(DATA)) return say('skipped: the model is not here (npm run bot -- model)');
  sayMachine();
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-bench-'));
  try {
    const largest = [...generateNews(SIZES.at(-1) ?? 0, SEED)];
    const texts = largest.flatMap(({ paragraphs }) => paragraphs);
    await sayRates(texts.slice(0, 100));
    const meanwhile = largest.slice(-MEANWHILE.passages / 20);
    const asked = (articles: readonly Article[]) =>
      drawQuestions(articles, QUESTIONS, SEED).map(({ question }) => question);
    await sayMeanwhile(await writeNews(folder, meanwhile), asked(meanwhile));
    const encoder = await startRealEncoder(DATA, 2);
    const real = await encoder.encode(
      texts.slice(0, ENCODED).map((text) => ({ text })),
      'passage',
    );
    await encoder.close();
    for (const size of SIZES) {
      const articles = largest.slice(0, size / 20);
      await sayAnswers(await writeNews(folder, articles), asked(articles), () => openPerturbed(DATA, real));
    }
    const started = await writeNews(folder, largest.slice(0, STARTED / 20));
    await sayStarts(started, () => openPerturbed(DATA, real, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
};
