import { isDeepStrictEqual } from 'node:util';
import { type Answer, type ArticleFilter, smallTalk, type Versioned } from '../core/index.ts';
import { type Reply, smallTalkReply, type Visibility } from '../presentation/index.ts';
import type { ReplyInSteps } from './command.ts';
import type { CommandContext } from './context.ts';

type Shown = Answer & Versioned;

interface Asking {
  readonly question: string;
  readonly filter?: ArticleFilter;
  /** Who sees the answer, if there is one; everybody unless told. */
  readonly visibility?: Visibility;
}

/** What to say to a text that only greets or thanks, with examples that this corpus answers; undefined for any other. */
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
 * Asks, and shows what comes of it. Where a reader is about to be asked, a sure answer is shown at once, and again if the reader
 * marks other words in it; any other is awaited.
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
