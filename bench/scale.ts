import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../src/shared/index.ts';
import type { Section } from './report.ts';
import { contenders } from './scale/contenders.ts';
import { generateTask } from './scale/generateTask.ts';
import type { Task } from './scale/measure.ts';
import { runContender } from './scale/runContender.ts';
import { type Run, rowOf, tabulate } from './scale/tabulate.ts';
import { say } from './timing.ts';

export interface ScaleOptions {
  /** Paragraphs of the generated corpora. */
  readonly sizes: readonly number[];
  /** A `.jsonl` corpus and its questions, in place of generated ones. */
  readonly given: { readonly corpus: string; readonly questions: string } | undefined;
  /** Names of the libraries to measure; undefined: all. */
  readonly only: readonly string[] | undefined;
  /** Earlier runs, kept unless they are measured again. */
  readonly before: readonly Run[];
}

export const SIZES = [1_000, 10_000, 100_000, 200_000];
const QUESTIONS = 500;

const chosenOf = (only: readonly string[] | undefined): string[] => {
  const names = Object.keys(contenders);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UserError(`There is no "${unknown}", but ${names.join(', ')}.`);
  return names.filter((name) => only?.includes(name) ?? true);
};

const measureAll = async (
  corpus: string,
  task: Omit<Task, 'contender'>,
  names: readonly string[],
): Promise<Run[]> => {
  const runs: Run[] = [];
  for (const contender of names) {
    say(`${corpus}: ${contender} …`);
    const run = { corpus, contender, outcome: await runContender({ ...task, contender }) };
    runs.push(run);
    say(`  ${rowOf(run, runs).slice(2).join(' | ')}`);
  }
  return runs;
};

/** The new runs and the earlier ones that were not measured again, by size and in the order of the libraries. */
const merged = (before: readonly Run[], runs: readonly Run[]): Run[] => {
  const isAnew = ({ corpus, contender }: Run): boolean =>
    runs.some((run) => run.corpus === corpus && run.contender === contender);
  const order = Object.keys(contenders);
  return [...before.filter((run) => !isAnew(run)), ...runs].sort(
    (a, b) => Number(a.corpus) - Number(b.corpus) || order.indexOf(a.contender) - order.indexOf(b.contender),
  );
};

const anewOf = (runs: readonly Run[]): string =>
  runs.map(({ corpus, contender }) => `${contender} at ${corpus}`).join(', ');

/**
 * Measures search at size: ours next to MiniSearch and other libraries, each in a child process; see `bench/scale/`. Throws
 * `UserError` if `only` names an unknown library.
 */
export const benchScale = async ({ sizes, given, only, before }: ScaleOptions): Promise<Section> => {
  const names = chosenOf(only);
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-scale-'));
  try {
    const runs: Run[] = [];
    if (given) {
      const task = { corpus: resolve(given.corpus), questions: resolve(given.questions) };
      runs.push(...(await measureAll(given.corpus, task, names)));
    }
    for (const size of given ? [] : sizes) {
      say(`${size}: generating …`);
      runs.push(...(await measureAll(String(size), await generateTask(folder, size, QUESTIONS), names)));
    }
    const all = merged(before, runs);
    return {
      title: 'Search at size',
      about:
        'Ours is the whole of answering: search, ranking, highlights, confidence; the others search. Memory: what the ' +
        'index holds beside the paragraphs, after collection. Generated corpora: `bench/generated/newsText.ts`; the rule of the ' +
        'questions: `bench/generated/drawQuestions.ts`. Each question is asked three times and its best time counts; who takes over 100 ms is asked 40 questions.',
      ...tabulate(all),
      notes: all.length > runs.length ? [`Only ${anewOf(runs)} measured anew, the rest earlier.`] : [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
