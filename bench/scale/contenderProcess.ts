import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { passageId, passagesOf, readCorpus } from '../../src/core/corpus/index.ts';
import { PACKAGE_ROOT } from '../../src/shared/index.ts';
import { quantile } from '../quantile.ts';
import type { Search } from './contender.ts';
import { contenders } from './contenders.ts';
import { isHit, type Measured, type Task } from './measure.ts';

/** Builds and asks one contender in a child process, and sends the figures to the parent. Needs `--expose-gc`. */
const task: Task = JSON.parse(process.argv[2] ?? '');
const contender = contenders[task.contender];
if (!contender) throw new Error(`no contender named ${task.contender}`);

/** Warm-up questions, and the milliseconds after which warming up ends. */
const WARMING = { questions: 20, milliseconds: 10_000 } as const;
/** A contender that takes longer than `SLOW` ms on average, after `FEW` questions or more, gets no further ones. */
const FEW = 40;
const SLOW = 100;
/** How often each question is asked. Its best time counts, so that other load on the machine is not measured. */
const ROUNDS = 3;

const version = async (name: string): Promise<string> => {
  if (name === 'talks-bot')
    return JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')).version;
  const { resolve } = createRequire(import.meta.url);
  for (let folder = dirname(resolve(name)); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
    const found: { name?: string; version?: string } = JSON.parse(text);
    if (found.name === name) return found.version ?? '';
    if (folder === dirname(folder)) return '';
  }
};

const memory = async (): Promise<number> => {
  global.gc?.();
  await setImmediate();
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const { articles } = await readCorpus(task.corpus);
const passages = articles.flatMap(({ article }) => passagesOf(article));
const questions = (await readFile(task.questions, 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line): { question: string; relevant?: string[] } => JSON.parse(line))
  // A question that no paragraph answers has nothing to find.
  .flatMap(({ question, relevant = [] }) => (relevant.length > 0 ? [{ question, relevant }] : []));
if (questions.length === 0) throw new Error('no question names a relevant paragraph');

const before = await memory();
const start = performance.now();
const search: Search = await contender.build(passages);
const build = performance.now() - start;
const held = (await memory()) - before;

const warming = performance.now();
for (const { question } of questions.slice(0, WARMING.questions)) {
  if (performance.now() - warming > WARMING.milliseconds) break;
  await search(question);
}
const times: number[] = [];
let hits = 0;
for (const { question, relevant } of questions) {
  const spent = times.reduce((sum, time) => sum + time, 0);
  if (times.length >= FEW && spent / times.length > SLOW) break;
  const asked = performance.now();
  const found = await search(question);
  times.push(performance.now() - asked);
  const ids = found.flatMap((at) => (passages[at] ? [passageId(passages[at])] : []));
  if (isHit(ids, relevant)) hits += 1;
}
for (let round = 2; round <= ROUNDS; round += 1) {
  for (const [at, { question }] of questions.slice(0, times.length).entries()) {
    const asked = performance.now();
    await search(question);
    times[at] = Math.min(times[at] ?? 0, performance.now() - asked);
  }
}
const measured: Measured = {
  passages: passages.length,
  version: await version(contender.package),
  build,
  memory: held,
  questions: times.length,
  median: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
  hits: hits / times.length,
};
process.send?.(measured);
process.disconnect();
