import type { Reply } from '../../presentation/index.ts';
import type { CommandContext } from '../command.ts';
import type { Outcome, Pressed } from './control.ts';

/** Changes the message for its asker, and answers anybody else beside it; what nobody may share is never made public. */
export const inPlace = (reply: Reply, { id, visibility }: Pressed, { viewer }: CommandContext): Outcome => {
  const mayChange = viewer.asker === id.asker && (visibility === 'private' || reply.origin !== undefined);
  return { how: mayChange ? 'update' : 'reply', reply };
};
