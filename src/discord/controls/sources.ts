import { ARTICLES_A_PAGE } from '../../replies/limits.ts';
import { sourcesReply } from '../../replies/sourcesReply.ts';
import { UserError } from '../../userError.ts';
import type { Control } from './control.ts';
import { inPlace } from './inPlace.ts';

/** The articles from the `page`th on. */
export const sources: Control = {
  action: 'sources',
  access: 'everyone',
  press: async (pressed, context) => {
    const { page } = pressed.id;
    if (!/^\d{1,7}$/.test(page)) throw new UserError(context.viewer.wording.unknownControl);
    const listed = await context.engine.sources(Number(page), ARTICLES_A_PAGE);
    return inPlace(sourcesReply(listed, context.viewer), pressed, context);
  },
};
