import { noteReply } from '../../presentation/index.ts';
import type { Control } from './control.ts';
import { starterOnly } from './starterOnly.ts';

/** Ends what waits for a confirmation; an upload (its key is `page`) is no longer kept. */
export const cancel: Control = {
  action: 'cancel',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    await context.library.forget(pressed.id.page);
    return { how: 'update', reply: noteReply(context.viewer.wording.nothingChanged) };
  },
};
