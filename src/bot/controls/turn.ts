import type { Control } from './control.ts';
import { inPlace } from './inPlace.ts';
import { readOn } from './readOn.ts';

/** Earlier or later paragraphs in place of those that are read. */
export const turn: Control = {
  action: 'turn',
  access: 'everyone',
  press: async (pressed, context) => inPlace(await readOn(pressed, context), pressed, context),
};
