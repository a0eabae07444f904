import { articleListReply } from '../../replies/articleListReply.ts';
import { ARTICLES_A_PAGE } from '../../replies/limits.ts';
import { UserError } from '../../userError.ts';
import type { Control } from './control.ts';
import { inPlace } from './inPlace.ts';

/** The articles from the `page`th on, with their ids. */
export const articles: Control = {
  action: 'articles',
  access: 'admins',
  press: async (pressed, context) => {
    const { page } = pressed.id;
    if (!/^\d{1,7}$/.test(page)) throw new UserError(context.viewer.wording.unknownControl);
    const listed = await context.engine.sources(Number(page), ARTICLES_A_PAGE);
    return inPlace(articleListReply(listed, context.viewer), pressed, context);
  },
};
