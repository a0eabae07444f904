import { UserError } from '../../userError.ts';
import { answerAgain } from './answerAgain.ts';
import type { Control } from './control.ts';
import { inPlace } from './inPlace.ts';

/** Further passages of an answer, or the quotations from the `page`th group on. */
export const more: Control = {
  action: 'more',
  access: 'everyone',
  press: async (pressed, context) => {
    const { page } = pressed.id;
    if (!/^\d{1,6}$/.test(page)) throw new UserError(context.viewer.wording.unknownControl);
    return inPlace(await answerAgain(pressed, Number(page), context), pressed, context);
  },
};
