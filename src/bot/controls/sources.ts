import { ARTICLES_A_PAGE, sourcesReply } from '../../presentation/index.ts';
import type { Control } from './control.ts';
import { inPlace } from './inPlace.ts';
import { pageNumber } from './pageNumber.ts';

/** The articles from the `page`th on. */
export const sources: Control = {
  action: 'sources',
  access: 'everyone',
  press: async (pressed, context) => {
    const listed = await context.engine.sources(pageNumber(pressed, context), ARTICLES_A_PAGE);
    return inPlace(sourcesReply(listed, context.viewer), pressed, context);
  },
};
