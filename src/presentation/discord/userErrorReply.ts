import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';

/** What its user can mend, in plain words. Private. */
export const userErrorReply = (message: string, wording: Wording): Reply =>
  reply({
    visibility: 'private',
    accent: ACCENT.fault,
    blocks: [wording.userError(clip(message, roomBeside(1, wording.userError('')), escapeMarkdown))],
  });
