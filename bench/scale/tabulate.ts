import { mebibytes, milliseconds, type Section, seconds, type Target } from '../report.ts';
import { OURS, RIVAL } from './contenders.ts';
import type { Measured } from './measure.ts';
import type { Outcome } from './runContender.ts';

/** One library on one corpus. */
export interface Run {
  readonly corpus: string;
  readonly contender: string;
  readonly outcome: Outcome;
}

const [SMALL, LARGE] = [10_000, 200_000];
const MOST = { build: 1.2, memory: 1.3, p95: 1 / 20, growth: 8 } as const;

const measuredIn = (runs: readonly Run[], corpus: string, contender: string): Measured | undefined => {
  const run = runs.find((each) => each.corpus === corpus && each.contender === contender);
  return run && !('failed' in run.outcome) ? run.outcome : undefined;
};

const ratiosOf = (one: Measured, other: Measured) => ({
  build: one.build / other.build,
  memory: one.memory / other.memory,
  p95: one.p95 / other.p95,
});

/** Three digits of a ratio. */
const digits = (ratio: number): string => String(Number(ratio.toPrecision(3)));

const COLUMNS = 'paragraphs,library,build,memory,median,p95,p99,hit@10,questions'.split(',');

/** Returns one line of the table. Its ratios are to the rival on the same corpus, if that was measured. */
export const rowOf = ({ corpus, contender, outcome }: Run, runs: readonly Run[]): string[] => {
  if ('failed' in outcome) return [corpus, contender, outcome.failed, ...Array<string>(7).fill('')];
  const { version, build, memory, questions, median, p95, p99, hits } = outcome;
  const rival = measuredIn(runs, corpus, RIVAL);
  const ratios = rival ? Object.values(ratiosOf(outcome, rival)) : [];
  return [
    corpus,
    `${contender} ${version}`,
    seconds(build),
    mebibytes(memory),
    ...[median, p95, p99].map(milliseconds),
    hits.toFixed(3),
    String(questions),
    ratios.map(digits).join(', '),
  ];
};

const atMost = (what: string, ratio: number, most: number): Target => ({
  what,
  measured: `${digits(ratio)} times`,
  toReach: `at most ${most}`,
  isMet: ratio <= most,
});

const againstRival = (our: Measured, rival: Measured): Target[] => {
  const { build, memory, p95 } = ratiosOf(our, rival);
  const among = `${LARGE} paragraphs, ours to ${RIVAL}`;
  return [
    {
      what: `${among}: p95 of a question`,
      measured: `${milliseconds(our.p95)} and ${milliseconds(rival.p95)}: 1/${(1 / p95).toFixed(0)}`,
      toReach: 'at most 1/20',
      isMet: p95 <= MOST.p95,
    },
    {
      what: `${among}: hit@10`,
      measured: `${our.hits.toFixed(3)} and ${rival.hits.toFixed(3)}`,
      toReach: 'no lower',
      isMet: our.hits >= rival.hits,
    },
    atMost(`${among}: building`, build, MOST.build),
    atMost(`${among}: memory`, memory, MOST.memory),
  ];
};

const targetsOf = (runs: readonly Run[]): Target[] => {
  const [our, rival] = [measuredIn(runs, String(LARGE), OURS), measuredIn(runs, String(LARGE), RIVAL)];
  const small = measuredIn(runs, String(SMALL), OURS);
  const grown = `growth of our p95 from ${SMALL} to ${LARGE} paragraphs`;
  return [
    ...(our && rival ? againstRival(our, rival) : []),
    ...(our && small ? [atMost(grown, our.p95 / small.p95, MOST.growth)] : []),
  ];
};

/** Returns the runs as a table with their ratios and the targets, which hold for the largest generated corpus. */
export const tabulate = (runs: readonly Run[]): Pick<Section, 'columns' | 'rows' | 'targets' | 'data'> => ({
  columns: [...COLUMNS, `build, memory and p95 to ${RIVAL}'s`],
  rows: runs.map((run) => rowOf(run, runs)),
  targets: targetsOf(runs),
  data: runs,
});
