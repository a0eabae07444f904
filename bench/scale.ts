import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mebibytes, milliseconds, type Section, seconds, verdict } from './report.ts';
import { isInstalled } from './scale/contender.ts';
import { contenders, OURS, RIVAL } from './scale/contenders.ts';
import { generateTask } from './scale/generateTask.ts';
import type { Measured, Task } from './scale/measure.ts';
import { type Outcome, runContender } from './scale/runContender.ts';
import { say } from './timing.ts';

export interface ScaleOptions {
  /** Paragraphs of the generated corpora. */
  readonly sizes: readonly number[];
  /** A `.jsonl` corpus and its questions, in place of generated ones. */
  readonly given?: { readonly corpus: string; readonly questions: string };
  /** Names of the libraries to measure; all unless told. */
  readonly only?: readonly string[] | undefined;
  /** What was measured before and is not measured anew. */
  readonly before: readonly Run[];
}

/** One library on one corpus. */
export interface Run {
  readonly corpus: string;
  readonly contender: string;
  readonly outcome: Outcome;
}

export const SIZES = [1_000, 10_000, 100_000, 200_000];
const QUESTIONS = 500;
const [SMALL, LARGE] = [10_000, 200_000];
const HOW_TO_INSTALL = 'npm ci --prefix bench';

const rowOf = ({ corpus, contender, outcome }: Run): string[] => {
  if ('failed' in outcome) return [corpus, contender, outcome.failed, '', '', '', '', '', ''];
  const { version, build, memory, questions, median, p95, p99, hits } = outcome;
  return [
    corpus,
    `${contender} ${version}`,
    seconds(build),
    mebibytes(memory),
    ...[median, p95, p99].map(milliseconds),
    hits.toFixed(3),
    String(questions),
  ];
};

const ratios = (our: Measured, rival: Measured): string[] => {
  const [build, memory, time] = [our.build / rival.build, our.memory / rival.memory, our.p95 / rival.p95];
  return [
    `building ${verdict(build <= 1.2, `${build.toFixed(2)} times, at most 1.2`)}`,
    `memory ${verdict(memory <= 1.3, `${memory.toFixed(2)} times, at most 1.3`)}`,
    `p95 ${verdict(time <= 1 / 20, `1/${(1 / time).toFixed(0)}, at most 1/20`)}`,
    `hit@10 ${verdict(our.hits >= rival.hits, `${our.hits.toFixed(3)} and ${rival.hits.toFixed(3)}, no lower`)}`,
  ];
};

const notesOf = (runs: readonly Run[]): string[] => {
  const measured = (corpus: string, contender: string): Measured | undefined => {
    const run = runs.find((each) => each.corpus === corpus && each.contender === contender);
    return run && !('failed' in run.outcome) ? run.outcome : undefined;
  };
  // The targets are set for the largest, and for corpora that somebody names.
  const corpora = [...new Set(runs.map(({ corpus }) => corpus))].filter(
    (corpus) => corpus === String(LARGE) || Number.isNaN(Number(corpus)),
  );
  const notes = corpora.flatMap((corpus) => {
    const [our, rival] = [measured(corpus, OURS), measured(corpus, RIVAL)];
    return our && rival ? [`${corpus}, ours to ${RIVAL}: ${ratios(our, rival).join('; ')}.`] : [];
  });
  const [small, large] = [measured(String(SMALL), OURS), measured(String(LARGE), OURS)];
  if (!small || !large) return notes;
  const growth = large.p95 / small.p95;
  const target = verdict(growth <= 8, `${growth.toFixed(1)} times, at most 8`);
  return [...notes, `Growth of our p95 from ${SMALL} to ${LARGE} paragraphs: ${target}.`];
};

const present = (only: readonly string[] | undefined): string[] => {
  const absent = Object.entries(contenders).filter(
    ([, { package: name }]) => name !== 'talks-bot' && name !== 'minisearch' && !isInstalled(name),
  );
  for (const [name] of absent) say(`${name} is left out: it is not installed. To install: ${HOW_TO_INSTALL}`);
  return Object.keys(contenders).filter(
    (name) => absent.every(([other]) => other !== name) && (only?.includes(name) ?? true),
  );
};

const measureAll = async (
  corpus: string,
  task: Omit<Task, 'contender'>,
  only: readonly string[] | undefined,
): Promise<Run[]> => {
  const runs: Run[] = [];
  for (const contender of present(only)) {
    const run = { corpus, contender, outcome: await runContender({ ...task, contender }) };
    say(rowOf(run).join(' | '));
    runs.push(run);
  }
  return runs;
};

/** Those before that were not measured anew among the new ones, by size and in the order of the libraries. */
const merged = (before: readonly Run[], runs: readonly Run[]): Run[] => {
  const isAnew = ({ corpus, contender }: Run): boolean =>
    runs.some((run) => run.corpus === corpus && run.contender === contender);
  const order = Object.keys(contenders);
  return [...before.filter((run) => !isAnew(run)), ...runs].sort(
    (a, b) => Number(a.corpus) - Number(b.corpus) || order.indexOf(a.contender) - order.indexOf(b.contender),
  );
};

/** Search at size: ours beside MiniSearch and other libraries, each in a process of its own; see `bench/scale/`. */
export const benchScale = async ({ sizes, given, only, before }: ScaleOptions): Promise<Section> => {
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-scale-'));
  try {
    const runs: Run[] = [];
    if (given) {
      const task = { corpus: resolve(given.corpus), questions: resolve(given.questions) };
      runs.push(...(await measureAll(given.corpus, task, only)));
    }
    for (const size of given ? [] : sizes)
      runs.push(...(await measureAll(String(size), await generateTask(folder, size, QUESTIONS), only)));
    const all = merged(before, runs);
    return {
      title: 'Search at size',
      about:
        'Ours is the whole of answering: search, ranking, highlights, confidence; the others search. Memory: what the ' +
        'index holds beside the paragraphs, after collection. Generated corpora: `bench/generated/newsText.ts`; the rule of the ' +
        'questions: `bench/generated/drawQuestions.ts`. Each question is asked three times and its best time counts; who takes over 100 ms is asked 40 questions.',
      columns: ['paragraphs', 'library', 'build', 'memory', 'median', 'p95', 'p99', 'hit@10', 'questions'],
      rows: all.map(rowOf),
      notes: notesOf(all),
      data: all,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
