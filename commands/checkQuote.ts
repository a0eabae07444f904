import type { MessageMenuCommand } from '../src/bot/command.ts';
import { messageMenuData } from '../src/bot/messageMenuData.ts';
import { plainContent } from '../src/bot/plainContent.ts';
import { hasWords } from '../src/core/language/hasWords.ts';
import { claimsIn } from '../src/core/quotations/verification/claimsIn.ts';
import { verificationReply } from '../src/presentation/discord/verificationReply.ts';
import { UserError } from '../src/shared/userError.ts';

export default {
  data: messageMenuData('Check this quote'),
  acknowledgement: 'when-ready',
  access: 'everyone',
  execute: async (interaction, { engine, viewer }) => {
    const content = plainContent(interaction.targetMessage.content);
    if (!hasWords(content)) throw new UserError(viewer.wording.noWordsToCheck);
    const { claims, leftOut, isCut } = claimsIn(content);
    const verifications = await Promise.all(
      claims.map(({ words, speaker }) => engine.verify(words, speaker ?? undefined)),
    );
    return verificationReply(verifications, { leftOut, isCut }, viewer);
  },
} satisfies MessageMenuCommand;
