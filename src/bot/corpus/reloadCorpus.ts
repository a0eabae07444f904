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

/** What to say of a change where the log channel was not told of it. */
export const missedNote = (isTold: boolean, { viewer }: Pick<CommandContext, 'viewer'>): string =>
  isTold ? '' : `-# ${viewer.wording.logChannelMissed}`;

/**
 * Reads the corpus again, and says how long it has taken so far. `noteOf` comes first in the reply; it hears which version serves
 * now, undefined where the reload failed.
 */
export const reloadCorpus = async (
  { corpus, viewer: { wording }, progress, progressEvery }: CommandContext,
  noteOf: (version: string | undefined) => Promise<string>,
): Promise<Reply> => {
  try {
    const show = (seconds: number): Promise<void> => progress(noteReply(wording.reloading(seconds)));
    const report = await withProgress(corpus.reload, show, progressEvery);
    return reloadReply(report, wording, await noteOf(report.status.version));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const note = await noteOf(undefined);
    return reloadFailedReply(userErrorWords(error, wording), await corpus.status(), wording, note);
  }
};

/** Lets a change of the files take effect: tells the log channel, and reads the corpus again. */
export const applyChange = async (change: AuditEntry, context: CommandContext): Promise<Reply> => {
  const told = context.announce(change);
  const heading = `### ${changeLine(change, context.viewer.wording)}`;
  return reloadCorpus(context, async () => `${heading}\n${missedNote(await told, context)}`.trim());
};
