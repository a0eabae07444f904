import { ACCENT, type Reply, reply } from './reply.ts';

/** One sentence of the bot's. Private. */
export const noteReply = (note: string): Reply =>
  reply({ visibility: 'private', accent: ACCENT.none, blocks: [note] });
