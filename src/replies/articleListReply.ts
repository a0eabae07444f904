import type { Sources } from '../engine/engine.ts';
import { articleLine } from './citation.ts';
import { clip } from './clip.ts';
import { controlButton } from './controlButton.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { holds, roomOf, without } from './room.ts';
import type { Viewer } from './viewer.ts';

/** How many articles are listed at a time. */
export const ARTICLES_A_PAGE = 10;

/** Articles with their ids, for those who run the corpus; buttons turn the pages. Private. */
export const articleListReply = (
  { articles, from, listed, version }: Sources,
  { wording, asker }: Viewer,
): Reply => {
  const heading = `### ${wording.sources(articles)}`;
  let room = roomBeside(2, heading);
  const lines: string[] = [];
  for (const { article, paragraphs } of listed) {
    const id = clip(article.id, PHONE.name, escapeLine);
    const line = `${id}\n${articleLine(article, wording)} · ${wording.paragraphCount(paragraphs)}`;
    if (!holds(room, `${line}\n`)) break;
    room = without(room, roomOf(`${line}\n`));
    lines.push(line);
  }
  const end = from + lines.length;
  const turn = (page: number, label: string, emoji: string) =>
    controlButton({ action: 'articles', page: String(page), asker, version }, { label, emoji });
  return reply({
    visibility: 'private',
    accent: ACCENT.none,
    blocks: [heading, lines.join('\n')],
    buttons: [
      ...(from > 0 ? [turn(Math.max(0, from - ARTICLES_A_PAGE), wording.previous, '◀️')] : []),
      ...(end < articles ? [turn(end, wording.next, '▶️')] : []),
    ],
  });
};
