import { filterOf, readTimeline } from '../../core/index.ts';
import {
  answerReply,
  messageOf,
  quotationsReply,
  type Reply,
  sharedBy,
  shownAs,
  timelineReply,
  withoutControl,
} from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { inPlace } from '../answer.ts';
import type { CommandContext } from '../context.ts';
import { type Control, type Pressed, pageNumber } from './control.ts';

/**
 * Answers a message's request again, at `page`, and adds a note if the corpus has changed since. Throws `UserError` if the
 * message does not state its request, or cannot be answered again.
 */
const answerAgain = async (
  { id, asked }: Pick<Pressed, 'id' | 'asked'>,
  page: number,
  { corpus, viewer }: CommandContext,
): Promise<Reply> => {
  const { question, claim, speaker, about, indirect } = asked;
  const filter = filterOf(asked);
  const noteOf = ({ version }: { version: string }): string =>
    version === id.version ? '' : viewer.wording.changedSince;
  if (question !== undefined) {
    const answer = await corpus.ask(question, filter, { asker: viewer.asker });
    return answerReply(answer, viewer, { all: page > 0, filter, note: noteOf(answer) });
  }
  if (asked.timeline) {
    const timeline = await readTimeline(corpus, {
      ...(speaker ? { speaker } : {}),
      ...(about ? { about } : {}),
      ...filter,
    });
    return timelineReply(timeline, viewer, { from: page, note: noteOf(timeline) });
  }
  if (claim !== undefined || !(speaker || about || Object.keys(filter).length > 0))
    throw new UserError({ kind: 'ask-again' });
  const found = await corpus.quote({
    ...(speaker ? { speaker } : {}),
    ...(about ? { about } : {}),
    ...filter,
    indirect: indirect ?? false,
  });
  return quotationsReply(found, viewer, { from: page, note: noteOf(found) });
};

/** Shows further passages of an answer, or the quotations from the `page`th group on. */
export const more: Control = {
  action: 'more',
  access: 'everyone',
  press: async (pressed, context) =>
    inPlace(await answerAgain(pressed, pageNumber(pressed), context), pressed, context),
};

/** Shows the days of a timeline from the `page`th on. */
export const days: Control = { ...more, action: 'days' };

/**
 * Shows a private answer to everybody: unchanged, or answered again if the corpus has changed. An answer can be shared once:
 * its button disappears, and returns if Discord refuses to show the answer.
 */
export const share: Control = {
  action: 'share',
  access: 'everyone',
  press: async (pressed, context) => {
    const { corpus, viewer } = context;
    const { version } = await corpus.status();
    const origin = { asker: viewer.asker, version, wording: viewer.wording };
    const whole = messageOf(pressed.components);
    const left = messageOf(withoutControl(pressed.components, 'share'));
    const reply: Reply =
      version === pressed.id.version
        ? { visibility: 'public', message: left, origin }
        : await answerAgain(pressed, 0, context);
    if (!reply.origin) return { how: 'update', reply };
    const shared = sharedBy(shownAs(reply, 'public'), viewer);
    return { how: 'share', whole, left, shared };
  },
};

/** Deletes an answer; only its asker and members who may manage messages can do so. */
export const dismiss: Control = {
  action: 'dismiss',
  access: 'everyone',
  press: async ({ id, mayManage }, { viewer }) => {
    if (viewer.asker !== id.asker && !mayManage) throw new UserError({ kind: 'not-yours' });
    return { how: 'delete' };
  },
};

/** Shows the presser the quotations of the person in the answer's overview. */
export const said: Control = {
  action: 'said',
  access: 'everyone',
  press: async ({ asked }, { corpus, viewer }) => {
    const { question } = asked;
    if (question === undefined) throw new UserError({ kind: 'ask-again' });
    const { overview } = await corpus.ask(question, filterOf(asked));
    if (overview?.speaker === undefined) throw new UserError({ kind: 'ask-again' });
    const found = await corpus.quote({ speaker: overview.speaker, indirect: false });
    return { how: 'reply', reply: quotationsReply(found, viewer) };
  },
};
