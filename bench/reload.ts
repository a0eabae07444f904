import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Article } from '../src/core/corpus/index.ts';
import { type Corpus, openCorpus } from '../src/core/serving/index.ts';
import { generateArticles } from './generated/generateArticles.ts';
import { random } from './generated/random.ts';
import { articleFile, articlePath, writeCorpusFolder } from './generated/writeCorpusFolder.ts';
import { quantile } from './quantile.ts';
import { say } from './timing.ts';
import { type LoadFigures, underLoad } from './underLoad.ts';

const WORDS = 5;

/** Makes each question of some words of one generated paragraph, so that it finds something. */
const generateQuestions = (articles: readonly Article[], count: number, seed: number): string[] => {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return Array.from({ length: count }, () => {
    const paragraphs = articles[below(articles.length)]?.paragraphs ?? [];
    const words = (paragraphs[below(paragraphs.length)] ?? '').match(/\p{L}{4,}/gu) ?? [];
    const asked = Array.from({ length: WORDS }, () => words[below(words.length)] ?? '');
    return `What was said about ${asked.join(' ')}?`;
  });
};

const SIZE = { articles: 5_000, paragraphs: 100_000, seed: 1 };
const QUESTIONS_A_SECOND = 20;
const STARTS = 3;
const SMALL_RELOADS = 5;
const SETTLE = 3_000;

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(2)} s`;
const median = (values: readonly number[]): number => quantile(values, 0.5);
const verdict = (isMet: boolean, target: string): string => `target ${target}: ${isMet ? 'met' : 'MISSED'}`;

/** The article with one paragraph edited. */
const edited = (article: Article, round: number): Article => ({
  ...article,
  paragraphs: article.paragraphs.with(0, `Edition ${round} of this report. ${article.paragraphs[0] ?? ''}`),
});

const describe = ({ questions, failed, late, median: middle, slowest, loopDelay }: LoadFigures): string =>
  `${questions} questions, ${failed} failed, ${late} late, median ${middle.toFixed(1)} ms, ` +
  `slowest ${slowest.toFixed(0)} ms; event-loop delay p99 ${loopDelay.toFixed(1)} ms`;

/** Times starts and reloads of a large generated corpus, and the answers during reloads. */
export const benchReload = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-bench-'));
  const corpus = join(folder, 'corpus');
  const open = (dataDir: string): Promise<Corpus> =>
    openCorpus({ corpus, worker: { dataDir, onFault: (error) => say(String(error)) } });
  const timedOpen = async (dataDir: string): Promise<{ corpus: Corpus; took: number }> => {
    const start = performance.now();
    const served = await open(dataDir);
    return { corpus: served, took: performance.now() - start };
  };
  try {
    const articles = [...generateArticles(SIZE)];
    const write = (article: Article, at: number): Promise<void> =>
      writeFile(join(corpus, articlePath(at, article.id)), articleFile(article));
    await writeCorpusFolder(corpus, articles);
    const questions = generateQuestions(articles, 500, SIZE.seed + 1);
    say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
    say(`${SIZE.articles} articles, ${SIZE.paragraphs} paragraphs, seed ${SIZE.seed}`);

    const dataDir = join(folder, 'data');
    const cold = await timedOpen(dataDir);
    await cold.corpus.close();
    const starts: number[] = [];
    for (let at = 0; at < STARTS; at += 1) {
      const { corpus: served, took } = await timedOpen(dataDir);
      starts.push(took);
      await served.close();
    }
    const share = median(starts) / cold.took;
    say(
      `start from nothing ${seconds(cold.took)}, from the snapshot ${seconds(median(starts))} (median of ${STARTS})`,
    );
    say(`  ${(1 / share).toFixed(1)} times as fast; ${verdict(share <= 1 / 5, 'at most a fifth')}`);

    const served = await open(dataDir);
    const load = (run: () => Promise<unknown>): Promise<LoadFigures> =>
      underLoad(served, questions, QUESTIONS_A_SECOND, run);
    const small: LoadFigures[] = [];
    for (let round = 1; round <= SMALL_RELOADS; round += 1) {
      const at = round * 900;
      const article = articles[at];
      if (article) await write(edited(article, round), at);
      small.push(await load(served.reload));
      // Waits until the snapshot of this reload is written, so that the next one runs alone.
      await setTimeout(SETTLE);
      await served.status();
    }
    for (const figures of small) say(`one changed article: ${seconds(figures.took)}; ${describe(figures)}`);
    for (const [at, article] of articles.entries()) await write(edited(article, 99), at);
    const full = await load(served.reload);
    say(`every article changed: ${seconds(full.took)}; ${describe(full)}`);
    const part = median(small.map(({ took }) => took)) / full.took;
    say(
      `  one article ${(1 / part).toFixed(1)} times as fast; ${verdict(part <= 1 / 20, 'at most a twentieth')}`,
    );
    say(`  ${verdict(full.loopDelay <= 50, 'event-loop delay p99 at most 50 ms')}`);
    say(`  ${verdict(full.failed + full.late === 0, 'no answer failed or late')}`);
    await served.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
