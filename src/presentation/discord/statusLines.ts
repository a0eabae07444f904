import type { CorpusStatus } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';

/** A corpus in figures, one a line, then its version and since when it serves. */
export const statusLines = (
  { articles, passages, quotations, speakers, version, loadedAt }: CorpusStatus,
  wording: Wording,
): string => {
  const since = `<t:${Math.floor(loadedAt.getTime() / 1_000)}:f>`;
  return [
    wording.articles(articles),
    wording.paragraphs(passages),
    wording.quotations(quotations),
    wording.speakers(speakers),
    `-# ${wording.version(version, since)}`,
  ].join('\n');
};
