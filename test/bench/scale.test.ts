import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateTask } from '../../bench/scale/generateTask.ts';
import type { Measured, Task } from '../../bench/scale/measure.ts';
import { runContender } from '../../bench/scale/runContender.ts';
import { tabulate } from '../../bench/scale/tabulate.ts';

describe('runContender', () => {
  let folder: string;
  let task: Omit<Task, 'contender'>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talks-bot-scale-test-'));
    task = await generateTask(folder, 200, 20);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('measures, and finds the passages that the questions were made of', async () => {
    expect(await runContender({ ...task, contender: 'ours' })).toMatchObject({
      passages: 200,
      questions: 20,
      hits: 1,
    });
  });

  it('reports why there are no figures, whatever ended the process', async () => {
    const rival = { ...task, contender: 'stemmed MiniSearch' };
    const patient = { mebibytes: 512, minutes: 2 };
    expect(await runContender(rival, { ...patient, mebibytes: 8 })).toEqual({
      failed: 'out of memory (8 MiB)',
    });
    expect(await runContender(rival, { ...patient, minutes: 0.001 })).toEqual({
      failed: 'not done in 0.001 minutes',
    });
    expect(await runContender({ ...task, contender: 'nobody' }, patient)).toEqual({
      failed: 'ended with 1: Error: no contender named nobody',
    });
  });
});

describe('tabulate', () => {
  const figures: Measured = {
    passages: 1,
    version: '1',
    build: 1_000,
    memory: 2 ** 20,
    questions: 1,
    median: 1,
    p95: 40,
    p99: 50,
    hits: 0.9,
  };
  const ours = { corpus: '200000', contender: 'ours' };
  const rival = { corpus: '200000', contender: 'stemmed MiniSearch', outcome: figures };

  it('reports ratios, and which targets are met', () => {
    const our = { ...figures, build: 500, memory: 2 * 2 ** 20, p95: 1 };
    const { rows, targets } = tabulate([{ ...ours, outcome: our }, rival]);
    expect(rows.map((row) => row.at(-1))).toEqual(['0.5, 2, 0.025', '1, 1, 1']);
    expect(targets.map(({ measured, isMet }) => [measured, isMet])).toEqual([
      ['1.00 ms and 40 ms: 1/40', true],
      ['0.900 and 0.900', true],
      ['0.5 times', true],
      ['2 times', false],
    ]);
  });

  it('has a row but no target for a failed measurement', () => {
    const { columns, rows, targets } = tabulate([{ ...ours, outcome: { failed: 'out of memory' } }, rival]);
    expect(rows[0]?.slice(0, 3)).toEqual(['200000', 'ours', 'out of memory']);
    expect(rows.map(({ length }) => length)).toEqual([columns.length, columns.length]);
    expect(targets).toEqual([]);
  });
});
