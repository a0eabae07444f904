import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasModel } from '../src/core/meaning/index.ts';
import { PACKAGE_ROOT } from '../src/shared/index.ts';
import type { BotFigures } from './bot/messages.ts';
import { type LoadRun, runLoad } from './load/runLoad.ts';
import { modelData } from './meaning/modelData.ts';
import { quantile } from './quantile.ts';
import { mebibytes, milliseconds, type Section, type Target } from './report.ts';
import { say } from './timing.ts';

const OPTIONS = { paragraphs: 10_000, interactions: 20_000, perSecond: 100, users: 5_000, settling: 2_000 };
const ACKNOWLEDGE_WITHIN = 3_000;
const MOST_ABOVE_BARE = 100;
const MOST_GROWTH = 0.1;

const numbers = (values: readonly (number | null)[]): number[] =>
  values.filter((value): value is number => value !== null);
const spread = (values: readonly number[]): string[] => [
  ...[0.5, 0.95, 0.99].map((share) => milliseconds(quantile(values, share))),
  milliseconds(Math.max(...values)),
];

const rowsOf = ({ bare, fates }: LoadRun): string[][] => {
  const kinds = [...new Set(fates.map(({ kind }) => kind))].sort();
  return [
    ['bare round trip', String(bare.length), ...spread(bare), ''],
    ...[...kinds, 'all'].map((kind) => {
      const chosen = kind === 'all' ? fates : fates.filter((fate) => fate.kind === kind);
      const answered = numbers(chosen.map(({ answeredAfter }) => answeredAfter));
      return [
        kind,
        String(chosen.length),
        ...spread(numbers(chosen.map(({ acknowledgedAfter }) => acknowledgedAfter))),
        milliseconds(quantile(answered, 0.99)),
      ];
    }),
  ];
};

const heapOf = ({ main, worker }: BotFigures): number => main.used + worker.used;

const targetsOf = ({ bare, fates, settled, end, crashed }: LoadRun): Target[] => {
  const all = fates.length;
  const inTime = fates.filter(
    ({ acknowledgedAfter: after }) => after !== null && after <= ACKNOWLEDGE_WITHIN,
  ).length;
  const once = fates.filter(({ answers }) => answers === 1).length;
  const acknowledged = numbers(fates.map(({ acknowledgedAfter }) => acknowledgedAfter));
  const above = quantile(acknowledged, 0.99) - quantile(bare, 0.5);
  const growth = heapOf(end) / heapOf(settled) - 1;
  return [
    {
      what: 'load: acknowledged within 3 s',
      measured: `${inTime} of ${all}`,
      toReach: 'all',
      isMet: inTime === all,
    },
    { what: 'load: answered once', measured: `${once} of ${all}`, toReach: 'all', isMet: once === all },
    {
      what: 'load: acknowledgement p99 above the median bare round trip',
      measured: milliseconds(above),
      toReach: `at most ${MOST_ABOVE_BARE} ms`,
      isMet: above <= MOST_ABOVE_BARE,
    },
    {
      what: `load: heap of both threads at the end, to that after ${OPTIONS.settling} interactions`,
      measured: `${mebibytes(heapOf(end))} and ${mebibytes(heapOf(settled))}: ${(growth * 100).toFixed(1)} % more`,
      toReach: 'at most 10 % more',
      isMet: growth <= MOST_GROWTH,
    },
    {
      what: 'load: ends cleanly',
      measured: crashed ? 'no' : 'yes',
      toReach: 'yes',
      isMet: !crashed,
    },
  ];
};

const notesOf = ({ start, settled, end, complaints }: LoadRun): string[] => {
  const over = (bytes: (figures: BotFigures) => number): string =>
    [start, settled, end].map((figures) => mebibytes(bytes(figures))).join(', ');
  return [
    `Memory after collection at the start, after ${OPTIONS.settling} interactions, at the end. ` +
      `Heap of the main thread: ${over(({ main }) => main.used)}; of the worker with the engine: ${over(({ worker }) => worker.used)}; ` +
      `of both: ${over(heapOf)}. Outside of the heaps (buffers, arrays): main thread ${over(({ main }) => main.external)}; ` +
      `worker ${over(({ worker }) => worker.external)}. Whole process: ${over(({ resident }) => resident)}.`,
    `Event-loop delay of the main thread, after the first ${OPTIONS.settling}: median ${milliseconds(end.loopDelay.median)}, ` +
      `p99 ${milliseconds(end.loopDelay.p99)}, most ${milliseconds(end.loopDelay.most)}. Warnings and errors in its log: ${complaints.length}.`,
  ];
};

/** Measures the bot under many users for some minutes; see `bench/load/`. */
export const benchLoad = async (): Promise<Section> => {
  const run = await runLoad(OPTIONS, say);
  const { fates, bare, ...figures } = run;
  const { interactions, perSecond, users, paragraphs } = OPTIONS;
  return {
    title: 'Load',
    about:
      `${interactions} interactions, ${perSecond} a second, of ${users} users, with a real client over ${paragraphs} generated ` +
      'paragraphs; people and Discord in one process, the bot in another.',
    columns: ['interaction', 'count', 'acknowledged: median', 'p95', 'p99', 'slowest', 'answered: p99'],
    rows: rowsOf(run),
    notes: notesOf(run),
    targets: targetsOf(run),
    data: { options: OPTIONS, rows: rowsOf(run), ...figures, complaints: run.complaints.length },
  };
};

/** Measures the same with the encoder, over fewer paragraphs, because encoding them takes long. */
export const benchLoadByMeaning = async (): Promise<void> => {
  const data = join(PACKAGE_ROOT, 'data');
  if (!hasModel(data)) return say('skipped: the model is not here (npm run bot -- model)');
  const meaningDir = await modelData(data);
  const run = await runLoad({ ...OPTIONS, paragraphs: 1_000, meaningDir }, say).finally(() =>
    rm(meaningDir, { recursive: true }),
  );
  for (const row of rowsOf(run)) say(row.join(' | '));
  for (const { what, measured, toReach, isMet } of targetsOf(run))
    say(`${isMet ? 'met' : 'MISSED'}: ${what}: ${measured} (${toReach})`);
  for (const note of notesOf(run)) say(note);
};
