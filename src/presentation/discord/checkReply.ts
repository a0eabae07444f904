import type { CheckReport } from '../../admin/index.ts';
import { describeFault } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { faultLines } from './faultLines.ts';
import { PHONE } from './limits.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';

/** What is wrong with the article files; a report that is too long for a message is in a file beside it. Private. */
export const checkReply = ({ articles, paragraphs, faults }: CheckReport, wording: Wording): Reply => {
  const heading = `### ${wording.checked}\n${wording.articles(articles)}\n${wording.paragraphs(paragraphs)}`;
  const isLong = faults.length > PHONE.listed;
  const note = isLong ? wording.wholeReport : '';
  return reply({
    visibility: 'private',
    accent: faults.some(({ severity }) => severity === 'error') ? ACCENT.unsure : ACCENT.sure,
    blocks: [heading, faultLines(faults, roomBeside(3, heading, note), wording), note],
    ...(isLong ? { file: { name: 'check.txt', content: `${faults.map(describeFault).join('\n')}\n` } } : {}),
  });
};
