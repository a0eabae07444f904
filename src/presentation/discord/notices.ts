import type { CorpusStatus, SmallTalk, Sources } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { statedDate } from '../wording/sentences.ts';
import { controlButton } from './controls.ts';
import { escapeLine, escapeMarkdown, onOneLine } from './escape.ts';
import { holds, PHONE } from './limits.ts';
import { clip, joinLines } from './lines.ts';
import { ACCENT, type Origin, type Reply, reply, roomBeside, type Viewer } from './reply.ts';

/** Replies with one sentence of the bot. Private. */
export const noteReply = (note: string): Reply =>
  reply({ visibility: 'private', accent: ACCENT.none, blocks: [note] });

/**
 * Explains the bot's abilities and limits, and describes its corpus. `newest`: the first page of its sources.
 * `keepsUnanswered`: whether unanswered questions are kept. Private.
 */
export const helpReply = (
  { articles, passages, quotations, reader }: CorpusStatus,
  newest: Sources,
  { wording }: Viewer,
  keepsUnanswered = false,
): Reply => {
  const day = newest.listed[0]?.article.publishedAt;
  const date = day === undefined ? undefined : statedDate(day, wording.locale);
  return reply({
    visibility: 'private',
    accent: ACCENT.sure,
    blocks: [
      `### ${wording.help}\n${wording.helpDoes}`,
      wording.helpCommands.map((line) => `- ${line}`).join('\n'),
      joinLines(
        ...wording.helpDoesNot.map((line) => `- ${line}`),
        keepsUnanswered && `- ${wording.helpGaps}`,
        reader && `- ${wording.helpReader(clip(reader.host, PHONE.name, escapeLine))}`,
      ),
      `-# ${wording.helpCorpus(articles, passages, quotations)}\n-# ${wording.helpNewest(date)}`,
    ],
  });
};

/** Replies to a greeting or thanks with a friendly line, and examples as buttons. Private. */
export const smallTalkReply = (
  kind: SmallTalk,
  speaker: string | undefined,
  { version, asker, wording }: Origin,
): Reply => {
  const examples = [wording.askNew, ...(speaker === undefined ? [] : [wording.askWho(onOneLine(speaker))])];
  return reply({
    visibility: 'private',
    accent: ACCENT.sure,
    blocks: [kind === 'thanks' ? wording.welcome : wording.hello],
    buttons: examples
      .filter((label) => holds(PHONE.label, label))
      .map((label, n) => controlButton({ action: 'ask', page: String(n), asker, version }, { label })),
  });
};

/** Describes a fault that the user can correct, in plain words. Private. */
export const userErrorReply = (message: string, wording: Wording): Reply =>
  reply({
    visibility: 'private',
    accent: ACCENT.fault,
    blocks: [wording.userError(clip(message, roomBeside(1, wording.userError('')), escapeMarkdown))],
  });

/** Reports a bug only by its id in the log. Private. */
export const bugReply = (id: string, wording: Wording): Reply =>
  reply({ visibility: 'private', accent: ACCENT.fault, blocks: [wording.bug(`\`${id}\``)] });
