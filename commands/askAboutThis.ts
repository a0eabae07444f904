import { type MessageMenuCommand, messageMenuData, messageQuestion } from '../src/bot/index.ts';
import { answerReply } from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

export default {
  data: messageMenuData('Ask about this'),
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (interaction, { engine, viewer }) => {
    const question = messageQuestion(interaction.targetMessage.content);
    if (question === undefined) throw new UserError(viewer.wording.noWordsToAsk);
    // The message is somebody else's: whether to answer it before everybody is for who asks to decide.
    return { ...answerReply(await engine.ask(question), viewer), visibility: 'private' };
  },
} satisfies MessageMenuCommand;
