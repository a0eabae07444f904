import { filterOf } from '../../core/index.ts';
import {
  ARTICLES_A_PAGE,
  answerReply,
  followUpForm,
  quotationsReply,
  sourcesReply,
} from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { inPlace } from '../answer.ts';
import { QUESTION_CHARACTERS } from '../messageQuestion.ts';
import { type Control, type Pressed, pageNumber } from './control.ts';

/** Throws `UserError` if the message does not state its search for quotations. */
const quotationQuery = ({ asked }: Pick<Pressed, 'asked'>) => {
  const { speaker, about } = asked;
  const filter = filterOf(asked);
  if (!(speaker || about || Object.keys(filter).length > 0)) throw new UserError({ kind: 'ask-again' });
  return { ...(speaker ? { speaker } : {}), ...(about ? { about } : {}), ...filter };
};

/** Asks the suggested question in place of an unanswered one. */
export const meant: Control = {
  action: 'meant',
  access: 'everyone',
  press: async (pressed, context) => {
    const { corpus, viewer } = context;
    const filter = filterOf(pressed.asked);
    const { question } = pressed.asked;
    const answered = question === undefined ? undefined : await corpus.ask(question, filter);
    if (!answered?.suggestion) throw new UserError({ kind: 'ask-again' });
    const answer = await corpus.ask(answered.suggestion.question, filter, { asker: viewer.asker });
    return inPlace(answerReply(answer, viewer, { filter }), pressed, context);
  },
};

/** Asks the question on the button, for the presser. */
export const ask: Control = {
  action: 'ask',
  access: 'everyone',
  press: async ({ label }, { corpus, viewer }) => {
    if (label === '') throw new UserError({ kind: 'ask-again' });
    return { how: 'reply', reply: answerReply(await corpus.ask(label, {}, { asker: viewer.asker }), viewer) };
  },
};

/** Opens a form for a follow-up question. */
export const follow: Control = {
  action: 'follow',
  access: 'everyone',
  press: async ({ id, asked }, { viewer }) => {
    if (asked.question === undefined) throw new UserError({ kind: 'ask-again' });
    return { how: 'form', form: followUpForm({ ...viewer, version: id.version }, QUESTION_CHARACTERS) };
  },
};

/** Lists the articles in a new message, from the `page`th on. */
export const browse: Control = {
  action: 'browse',
  access: 'everyone',
  press: async (pressed, { corpus, viewer }) => {
    const listed = await corpus.sources(pageNumber(pressed), ARTICLES_A_PAGE);
    return { how: 'reply', reply: sourcesReply(listed, viewer) };
  },
};

/** Repeats the search for the person named on the button. */
export const speaker: Control = {
  action: 'speaker',
  access: 'everyone',
  press: async (pressed, context) => {
    const { label, asked } = pressed;
    if (label === '') throw new UserError({ kind: 'ask-again' });
    const query = { ...quotationQuery(pressed), speaker: label, indirect: asked.indirect ?? false };
    return inPlace(quotationsReply(await context.corpus.quote(query), context.viewer), pressed, context);
  },
};

/** Repeats the search with reported speech. */
export const reported: Control = {
  action: 'reported',
  access: 'everyone',
  press: async (pressed, context) => {
    const found = await context.corpus.quote({ ...quotationQuery(pressed), indirect: true });
    return inPlace(quotationsReply(found, context.viewer), pressed, context);
  },
};
