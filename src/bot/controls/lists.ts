import { filterOf } from '../../core/index.ts';
import { ARTICLES_A_PAGE, articleListReply, sourcesReply } from '../../presentation/index.ts';
import { inPlace } from '../answer.ts';
import { type Control, pageNumber } from './control.ts';

/** Lists the articles that the message's filter lets through, from the `page`th on. */
export const sources: Control = {
  action: 'sources',
  access: 'everyone',
  press: async (pressed, context) => {
    const { corpus, viewer } = context;
    const listed = await corpus.sources(pageNumber(pressed), ARTICLES_A_PAGE, filterOf(pressed.asked));
    return inPlace(sourcesReply(listed, viewer), pressed, context);
  },
};

/** Lists the articles from the `page`th on, with their ids. */
export const articles: Control = {
  action: 'articles',
  access: 'admins',
  press: async (pressed, context) => {
    const listed = await context.corpus.sources(pageNumber(pressed), ARTICLES_A_PAGE);
    return inPlace(articleListReply(listed, context.viewer), pressed, context);
  },
};
