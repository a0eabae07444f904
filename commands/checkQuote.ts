import { type MessageMenuCommand, messageMenuData, plainContent } from '../src/bot/index.ts';
import { claimsIn, hasWords } from '../src/core/index.ts';
import { verificationReply } from '../src/presentation/index.ts';
import { UserError } from '../src/shared/index.ts';

export default {
  data: messageMenuData('Check this quote'),
  acknowledgement: 'when-ready',
  access: 'everyone',
  run: async ({ content }, { corpus, viewer }) => {
    const said = plainContent(content);
    if (!hasWords(said)) throw new UserError({ kind: 'no-words-to-check' });
    const { claims, leftOut, isCut } = claimsIn(said);
    const verifications = await Promise.all(
      claims.map(({ words, speaker }) => corpus.verify(words, speaker ?? undefined)),
    );
    return verificationReply(verifications, { leftOut, isCut }, viewer);
  },
} satisfies MessageMenuCommand;
