import type { CorpusStatus } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { statusLines } from './statusLines.ts';

/** Why a reload failed, and the corpus that keeps serving; `note` comes first. Private. */
export const reloadFailedReply = (
  reason: string,
  serving: CorpusStatus,
  wording: Wording,
  note = '',
): Reply => {
  const heading = `### ${wording.reloadFailed}\n`;
  const figures = statusLines(serving, wording);
  const why = clip(reason, roomBeside(3, note, heading, figures), escapeMarkdown);
  return reply({ visibility: 'private', accent: ACCENT.fault, blocks: [note, heading + why, figures] });
};
