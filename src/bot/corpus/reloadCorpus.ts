import { noteReply, type Reply, reloadFailedReply, reloadReply } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../command.ts';
import { withProgress } from './withProgress.ts';

/** The corpus that serves now, and what to say of how it came to. */
export interface Reloaded {
  readonly reply: Reply;
  /** Undefined: the reload failed. */
  readonly version: string | undefined;
}

/** Reads the corpus anew, and says how long it has taken so far; `note` comes first in the reply. */
export const reloadCorpus = async (
  { engine, viewer: { wording }, progress }: CommandContext,
  note = '',
): Promise<Reloaded> => {
  try {
    const report = await withProgress(engine.reload, (seconds) =>
      progress(noteReply(wording.reloading(seconds))),
    );
    return { reply: reloadReply(report, wording, note), version: report.status.version };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reply = reloadFailedReply(error.message, await engine.status(), wording, note);
    return { reply, version: undefined };
  }
};
