import { ARTICLES_A_PAGE, articleListReply } from '../../presentation/index.ts';
import type { Control } from './control.ts';
import { inPlace } from './inPlace.ts';
import { pageNumber } from './pageNumber.ts';

/** The articles from the `page`th on, with their ids. */
export const articles: Control = {
  action: 'articles',
  access: 'admins',
  press: async (pressed, context) => {
    const listed = await context.engine.sources(pageNumber(pressed, context), ARTICLES_A_PAGE);
    return inPlace(articleListReply(listed, context.viewer), pressed, context);
  },
};
