import type { CorpusStatus } from '../engine/engine.ts';
import { faultLines } from './faultLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { statusLines } from './statusLines.ts';
import { wording } from './wording.ts';

/** The corpus in figures, and what of it is left out and why. Private. */
export const corpusStatusReply = (status: CorpusStatus): Reply => {
  const figures = `### ${wording.corpus}\n${statusLines(status)}`;
  const faults = faultLines(status.faults, roomBeside(2, figures));
  return reply({ visibility: 'private', accent: ACCENT.sure, blocks: [figures, faults] });
};
