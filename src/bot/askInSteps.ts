import { isDeepStrictEqual } from 'node:util';
import type { Answer, ArticleFilter, Versioned } from '../core/index.ts';
import type { Reply, Visibility } from '../presentation/index.ts';
import type { ReplyInSteps } from './command.ts';
import type { CommandContext } from './context.ts';

type Shown = Answer & Versioned;

interface Asking {
  readonly question: string;
  readonly filter?: ArticleFilter;
  /** Who sees the answer, if there is one; everybody unless told. */
  readonly visibility?: Visibility;
}

/**
 * Asks, and shows what comes of it. Where a reader is about to be asked, a sure answer is shown at once, and again if the reader
 * marks other words in it; any other is awaited.
 */
export const askInSteps = (
  { corpus, viewer }: Pick<CommandContext, 'corpus' | 'viewer'>,
  { question, filter = {}, visibility = 'public' }: Asking,
  show: (answer: Shown) => Reply,
): Promise<Reply | ReplyInSteps> =>
  new Promise((resolve, reject) => {
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
