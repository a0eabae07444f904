import type { MessageMenuCommand } from '../src/discord/command.ts';
import { messageMenuData } from '../src/discord/messageMenuData.ts';
import { plainContent } from '../src/discord/plainContent.ts';
import { hasWords } from '../src/language/hasWords.ts';
import { claimsIn } from '../src/quotations/verification/claimsIn.ts';
import { verificationReply } from '../src/replies/verificationReply.ts';
import { UserError } from '../src/userError.ts';

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
