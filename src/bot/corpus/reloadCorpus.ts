import type { AuditEntry } from '../../admin/index.ts';
import {
  changeLine,
  noteReply,
  type Reply,
  reloadFailedReply,
  reloadReply,
  userErrorWords,
} from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import type { CommandContext } from '../context.ts';

/** Milliseconds between two words on how far it is: Discord takes five edits in five seconds. */
const EVERY = 2_000;

/**
 * Does the work, and returns its result. Calls `show` now and then with the whole seconds that the work has taken. No such
 * call is under way at the end. `show` never rejects.
 */
const withProgress = async <T>(
  work: () => Promise<T>,
  show: (seconds: number) => Promise<void>,
  every = EVERY,
): Promise<T> => {
  const started = performance.now();
  let showing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    showing = showing.then(() => show(Math.round((performance.now() - started) / 1_000)));
  }, every);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await showing;
  }
};

/** The corpus that serves now, and what to say of how it came to. */
export interface Reloaded {
  readonly reply: Reply;
  /** Undefined: the reload failed. */
  readonly version: string | undefined;
}

/** Reads the corpus again, and says how long it has taken so far; `note` comes first in the reply. */
export const reloadCorpus = async (
  { corpus, viewer: { wording }, progress, progressEvery }: CommandContext,
  note = '',
): Promise<Reloaded> => {
  try {
    const show = (seconds: number): Promise<void> => progress(noteReply(wording.reloading(seconds)));
    const report = await withProgress(corpus.reload, show, progressEvery);
    return { reply: reloadReply(report, wording, note), version: report.status.version };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reply = reloadFailedReply(userErrorWords(error, wording), await corpus.status(), wording, note);
    return { reply, version: undefined };
  }
};

/** Lets a change of the files take effect: tells the log channel, and reads the corpus again. */
export const applyChange = async (change: AuditEntry, context: CommandContext): Promise<Reply> => {
  const note = `### ${changeLine(change, context.viewer.wording)}`;
  const [{ reply }] = await Promise.all([reloadCorpus(context, note), context.announce(change)]);
  return reply;
};
