import { UserError } from '../../shared/index.ts';
import type { Control } from './control.ts';

/** Takes an answer away: for its asker and for those who may manage messages. */
export const dismiss: Control = {
  action: 'dismiss',
  access: 'everyone',
  press: async ({ id, mayManage }, { viewer }) => {
    if (viewer.asker !== id.asker && !mayManage) throw new UserError(viewer.wording.notYours);
    return { how: 'delete' };
  },
};
