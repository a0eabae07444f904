import type { Wording } from '../wording/wording.ts';
import { ACCENT, type Reply, reply } from './reply.ts';

/** A fault of ours: nothing of it but the id under which the log has it. Private. */
export const bugReply = (id: string, wording: Wording): Reply =>
  reply({ visibility: 'private', accent: ACCENT.fault, blocks: [wording.bug(`\`${id}\``)] });
