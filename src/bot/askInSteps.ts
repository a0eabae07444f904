import { isDeepStrictEqual } from 'node:util';
import { type Answer, type ArticleFilter, smallTalk, type Versioned } from '../core/index.ts';
import { type Reply, smallTalkReply, type Visibility } from '../presentation/index.ts';
import type { ReplyInSteps } from './command.ts';
import type { CommandContext } from './context.ts';

type Shown = Answer & Versioned;

interface Asking {
  readonly question: string;
  readonly filter?: ArticleFilter;
  /** The visibility of an answer; public by default. */
  readonly visibility?: Visibility;
}

/**
 * Returns the reply to a text that only greets or thanks, with examples that this corpus answers. Returns undefined for any
 * other text.
 */
const answerSmallTalk = async (
  { corpus, viewer }: Pick<CommandContext, 'corpus' | 'viewer'>,
  text: string,
): Promise<Reply | undefined> => {
  const kind = smallTalk(text);
  if (!kind) return undefined;
  const [[first], { version }] = await Promise.all([corpus.speakers(''), corpus.status()]);
  return smallTalkReply(kind, first?.name, { ...viewer, version });
};

/**
 * Asks the corpus and shows the answer. If a reader model will be asked, shows a sure answer at once, and again if the
 * reader marks other words. Awaits the reader otherwise.
 */
export const askInSteps = async (
  { corpus, viewer }: Pick<CommandContext, 'corpus' | 'viewer'>,
  { question, filter = {}, visibility = 'public' }: Asking,
  show: (answer: Shown) => Reply,
): Promise<Reply | ReplyInSteps> => {
  const friendly = await answerSmallTalk({ corpus, viewer }, question);
  if (friendly) return friendly;
  return new Promise((resolve, reject) => {
    const onReading = (unaided: Shown, isSure: boolean): void => {
      if (!isSure) resolve({ visibility, awaited: last.then(show) });
      else {
        const better = last.then((answer) => (isDeepStrictEqual(answer, unaided) ? undefined : show(answer)));
        resolve({ shown: show(unaided), better });
      }
    };
    const last = corpus.ask(question, filter, { asker: viewer.asker, onReading });
    last.then(show).then(resolve, reject);
  });
};
