import { filterOf } from '../../core/index.ts';
import { answerReply, quotationsReply, type Reply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import type { Pressed } from './control.ts';

/**
 * Answers what a message answers once more, at `page`, and says so where the corpus is no longer the one that was asked.
 * Throws `UserError` where the message
 * does not say what was asked, or it is no question.
 */
export const answerAgain = async (
  { id, asked }: Pick<Pressed, 'id' | 'asked'>,
  page: number,
  { engine, viewer }: CommandContext,
): Promise<Reply> => {
  const { question, claim, speaker, about, indirect } = asked;
  const filter = filterOf(asked);
  const noteOf = ({ version }: { version: string }): string =>
    version === id.version ? '' : viewer.wording.changedSince;
  if (question !== undefined) {
    const answer = await engine.ask(question, filter);
    return answerReply(answer, viewer, { all: page > 0, filter, note: noteOf(answer) });
  }
  if (claim !== undefined || !(speaker || about || Object.keys(filter).length > 0))
    throw new UserError(viewer.wording.changedAskAgain);
  const found = await engine.quote({
    ...(speaker ? { speaker } : {}),
    ...(about ? { about } : {}),
    ...filter,
    indirect: indirect ?? false,
  });
  return quotationsReply(found, viewer, { from: page, note: noteOf(found) });
};
