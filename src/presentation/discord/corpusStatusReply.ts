import type { CorpusStatus } from '../../core/index.ts';
import type { AnsweringTimes } from '../../operations/index.ts';
import type { Wording } from '../wording/wording.ts';
import { faultLines } from './faultLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { statusLines } from './statusLines.ts';

/** How the process does that serves a corpus. */
export interface Running {
  /** Resident. */
  readonly mebibytes: number;
  readonly times: AnsweringTimes;
}

const runningLines = ({ mebibytes, times: { count, p50, p95 } }: Running, wording: Wording): string => {
  const memory = wording.memory(mebibytes);
  if (p50 === undefined || p95 === undefined) return memory;
  return `${memory}\n${wording.answeringTimes(count, Math.round(p50), Math.round(p95))}`;
};

/** The corpus in figures, how the bot does, and what of the corpus is left out and why. Private. */
export const corpusStatusReply = (status: CorpusStatus, running: Running, wording: Wording): Reply => {
  const figures = `### ${wording.corpus}\n${statusLines(status, wording)}`;
  const process = runningLines(running, wording);
  const faults = faultLines(status.faults, roomBeside(3, figures, process), wording);
  return reply({ visibility: 'private', accent: ACCENT.sure, blocks: [figures, process, faults] });
};
