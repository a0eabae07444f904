import type { Proposal } from '../../admin/index.ts';
import { clip } from './clip.ts';
import { controlButton } from './controlButton.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { ACCENT, type Reply, reply } from './reply.ts';
import { statedDate } from './statedDate.ts';
import type { Viewer } from './viewer.ts';

const line = (text: string): string => clip(text, PHONE.name, escapeLine);

/** An article before it is added, with what is much like it, and the buttons to go on; `note` comes first. Private. */
export const reviewReply = (
  { key, review }: Proposal,
  { wording, asker }: Viewer,
  { version, note = '' }: { readonly version: string; readonly note?: string },
): Reply => {
  const { file, article, paragraphs, quotations, sameId, alike } = review;
  const date = article.publishedAt && statedDate(article.publishedAt, wording.locale);
  const button = (action: string, label: string, primary = false) =>
    controlButton({ action, page: key, asker, version }, { label, primary });
  return reply({
    visibility: 'private',
    accent: sameId === undefined && alike.length === 0 ? ACCENT.sure : ACCENT.unsure,
    blocks: [
      note,
      `### ${wording.addThis}\n${clip(article.title ?? article.id, PHONE.title, escapeLine)}`,
      [
        wording.file(line(file)),
        wording.date(date),
        wording.paragraphs(paragraphs),
        wording.quotations(quotations),
      ].join('\n'),
      [
        ...(sameId === undefined ? [] : [`⚠️ ${wording.sameId(line(sameId))}`]),
        ...alike.map(({ title, share }) => `⚠️ ${wording.alike(line(title), Math.round(100 * share))}`),
      ].join('\n'),
    ],
    buttons: [
      ...(sameId === undefined ? [button('add', wording.add, true)] : []),
      button('upload', wording.anotherFile),
      button('cancel', wording.cancel),
    ],
  });
};
