import type { Control } from './control.ts';
import { readOn } from './readOn.ts';

/** In context: the paragraphs around a passage, for who pressed. */
export const read: Control = {
  action: 'read',
  access: 'everyone',
  press: async (pressed, context) => ({ how: 'reply', reply: await readOn(pressed, context) }),
};
