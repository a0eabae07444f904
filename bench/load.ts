import { type LoadRun, runLoad } from './load/runLoad.ts';
import { quantile } from './quantile.ts';
import { mebibytes, milliseconds, type Section, verdict } from './report.ts';

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

const notesOf = ({ bare, fates, settled, end, complaints, crashed }: LoadRun): string[] => {
  const inTime = fates.filter(
    ({ acknowledgedAfter: after }) => after !== null && after <= ACKNOWLEDGE_WITHIN,
  );
  const once = fates.filter(({ answers }) => answers === 1);
  const acknowledged = numbers(fates.map(({ acknowledgedAfter }) => acknowledgedAfter));
  const above = quantile(acknowledged, 0.99) - quantile(bare, 0.5);
  const growth = end.heap / settled.heap - 1;
  return [
    `Acknowledged within 3 s: ${verdict(inTime.length === fates.length, `${inTime.length} of ${fates.length}`)}. ` +
      `Answered once: ${verdict(once.length === fates.length, `${once.length} of ${fates.length}`)}. ` +
      `Acknowledgement p99 above the median bare round trip: ${milliseconds(above)} (${verdict(above <= MOST_ABOVE_BARE, `at most ${MOST_ABOVE_BARE} ms`)}).`,
    `Heap after collection, after ${OPTIONS.settling} interactions and at the end: ${mebibytes(settled.heap)}, ${mebibytes(end.heap)}, ` +
      `${(growth * 100).toFixed(1)} % more (${verdict(growth <= MOST_GROWTH, 'at most 10 %')}); ` +
      `whole process ${mebibytes(settled.resident)}, ${mebibytes(end.resident)}.`,
    `Event-loop delay of the bot: median ${milliseconds(end.loopDelay.median)}, p99 ${milliseconds(end.loopDelay.p99)}, ` +
      `most ${milliseconds(end.loopDelay.most)}. Warnings and errors in its log: ${complaints}.${crashed ? ' **It did not end cleanly.**' : ''}`,
  ];
};

/** Many people at once for some minutes; see `bench/load/`. */
export const benchLoad = async (): Promise<Section> => {
  const run = await runLoad(OPTIONS);
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
    data: { options: OPTIONS, rows: rowsOf(run), ...figures },
  };
};
