import type { CorpusStatus, Sources } from '../../core/index.ts';
import { ACCENT, type Reply, reply } from './reply.ts';
import { statedDate } from './statedDate.ts';
import type { Viewer } from './viewer.ts';

/** What the bot does and does not do, and of what corpus: `newest` is its first source. Private. */
export const helpReply = (
  { articles, passages, quotations }: CorpusStatus,
  newest: Sources,
  { wording }: Viewer,
): Reply => {
  const day = newest.listed[0]?.article.publishedAt;
  const date = day === undefined ? undefined : statedDate(day, wording.locale);
  return reply({
    visibility: 'private',
    accent: ACCENT.sure,
    blocks: [
      `### ${wording.help}\n${wording.helpDoes}`,
      wording.helpCommands.map((line) => `- ${line}`).join('\n'),
      wording.helpDoesNot.map((line) => `- ${line}`).join('\n'),
      `-# ${wording.helpCorpus(articles, passages, quotations)}\n-# ${wording.helpNewest(date)}`,
    ],
  });
};
