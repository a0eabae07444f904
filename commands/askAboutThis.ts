import { askInSteps, type MessageMenuCommand, messageMenuData, messageQuestion } from '../src/bot/index.ts';
import { answerReply } from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

export default {
  data: messageMenuData('Ask about this'),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async ({ content }, context) => {
    const question = messageQuestion(content);
    if (question === undefined) throw new UserError({ kind: 'no-words-to-ask' });
    // The message is someone else's: the asker decides whether to share the answer.
    return askInSteps(context, { question, visibility: 'private' }, (answer) => ({
      ...answerReply(answer, context.viewer),
      visibility: 'private',
    }));
  },
} satisfies MessageMenuCommand;
