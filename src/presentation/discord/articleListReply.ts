import type { Sources } from '../../core/index.ts';
import { articleLine } from './citation.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { fittingLines } from './fittingLines.ts';
import { ARTICLES_A_PAGE, PHONE } from './limits.ts';
import { pageButtons } from './pageButtons.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import type { Viewer } from './viewer.ts';

/** Articles with their ids, for those who run the corpus; buttons turn the pages. Private. */
export const articleListReply = (
  { articles, from, listed, version }: Sources,
  { wording, asker }: Viewer,
): Reply => {
  const heading = `### ${wording.sources(articles)}`;
  const entries = listed.map(({ article, paragraphs }) => {
    const id = clip(article.id, PHONE.name, escapeLine);
    return `${id}\n${articleLine(article, wording)} · ${wording.paragraphCount(paragraphs)}`;
  });
  const lines = fittingLines(entries, roomBeside(2, heading));
  const page = { action: 'articles', from, end: from + lines.length, all: articles, size: ARTICLES_A_PAGE };
  return reply({
    visibility: 'private',
    accent: ACCENT.none,
    blocks: [heading, lines.join('\n')],
    buttons: pageButtons(page, { asker, version, wording }),
  });
};
