import { articleKey } from '../../core/index.ts';
import { clip } from './clip.ts';
import { controlButton } from './controlButton.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { ACCENT, type Reply, reply } from './reply.ts';
import type { Viewer } from './viewer.ts';

/** An article file before it is removed, and the buttons to go on; `note` comes first. Private. */
export const removalReply = (
  { id, file, title }: { readonly id: string; readonly file: string; readonly title: string },
  { wording, asker }: Viewer,
  { version, note = '' }: { readonly version: string; readonly note?: string },
): Reply => {
  const control = { page: articleKey(id), asker, version };
  return reply({
    visibility: 'private',
    accent: ACCENT.unsure,
    blocks: [
      note,
      `### ${wording.removeThis}\n${clip(title, PHONE.title, escapeLine)}`,
      `${wording.file(clip(file, PHONE.name, escapeLine))}\n${wording.removeMeans}`,
    ],
    buttons: [
      controlButton({ action: 'remove', ...control }, { label: wording.remove, primary: true }),
      controlButton({ action: 'cancel', ...control, page: '' }, { label: wording.cancel }),
    ],
  });
};
