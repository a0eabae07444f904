import type { CorpusStatus } from '../engine/engine.ts';
import { clip } from './clip.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { statusLines } from './statusLines.ts';
import { wording } from './wording.ts';

/** Why a reload failed, and the corpus that keeps serving. Private. */
export const reloadFailedReply = (reason: string, serving: CorpusStatus): Reply => {
  const heading = `### ${wording.reloadFailed}\n`;
  const figures = statusLines(serving);
  const why = clip(reason, roomBeside(2, heading, figures), escapeMarkdown);
  return reply({ visibility: 'private', accent: ACCENT.fault, blocks: [heading + why, figures] });
};
