import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import type { MessageMenuCommand } from '../src/discord/command.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { messageQuestion } from '../src/discord/messageQuestion.ts';
import { answerReply } from '../src/replies/answerReply.ts';
import { UserError } from '../src/userError.ts';

export default {
  data: {
    ...new ContextMenuCommandBuilder()
      .setName('Ask about this')
      .setType(ApplicationCommandType.Message)
      .setContexts(...EVERYWHERE.contexts)
      .setIntegrationTypes(...EVERYWHERE.installs)
      .toJSON(),
    type: ApplicationCommandType.Message,
  },
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (interaction, { engine, viewer }) => {
    const question = messageQuestion(interaction.targetMessage.content);
    if (question === undefined) throw new UserError(viewer.wording.noWordsToAsk);
    // The message is somebody else's: whether to answer it before everybody is for who asks to decide.
    return { ...answerReply(await engine.ask(question), viewer), visibility: 'private' };
  },
} satisfies MessageMenuCommand;
