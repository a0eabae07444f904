import type { CorpusStatus } from '../engine/engine.ts';
import type { Wording } from '../wording/wording.ts';
import { faultLines } from './faultLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { statusLines } from './statusLines.ts';

/** The corpus in figures, and what of it is left out and why. Private. */
export const corpusStatusReply = (status: CorpusStatus, wording: Wording): Reply => {
  const figures = `### ${wording.corpus}\n${statusLines(status, wording)}`;
  const faults = faultLines(status.faults, roomBeside(2, figures), wording);
  return reply({ visibility: 'private', accent: ACCENT.sure, blocks: [figures, faults] });
};
