import { answerAgain } from './answerAgain.ts';
import type { Control } from './control.ts';
import { inPlace } from './inPlace.ts';
import { pageNumber } from './pageNumber.ts';

/** Further passages of an answer, or the quotations from the `page`th group on. */
export const more: Control = {
  action: 'more',
  access: 'everyone',
  press: async (pressed, context) =>
    inPlace(await answerAgain(pressed, pageNumber(pressed, context), context), pressed, context),
};
