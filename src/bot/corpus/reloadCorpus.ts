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

/** Milliseconds between two progress messages: Discord accepts five edits in five seconds. */
const EVERY = 2_000;

/**
 * Runs `work` and returns its result. Calls `show` every `every` ms with the elapsed whole seconds. The last call has ended
 * when this returns. `show` never rejects.
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

/** Returns a note if the log channel missed a change, otherwise an empty text. */
export const missedNote = (isTold: boolean, { viewer }: Pick<CommandContext, 'viewer'>): string =>
  isTold ? '' : `-# ${viewer.wording.logChannelMissed}`;

/**
 * Reloads the corpus and shows the elapsed time. `noteOf` gives the first part of the reply. Its argument is the served
 * version, undefined if the reload failed.
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

/** Puts a change of the files into effect: posts it to the log channel and reloads the corpus. */
export const applyChange = async (change: AuditEntry, context: CommandContext): Promise<Reply> => {
  const told = context.announce(change);
  const heading = `### ${changeLine(change, context.viewer.wording)}`;
  return reloadCorpus(context, async () => `${heading}\n${missedNote(await told, context)}`.trim());
};
