import type { ReloadReport } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { faultLines } from './faultLines.ts';
import { PHONE } from './limits.ts';
import { listLines } from './listLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { statusLines } from './statusLines.ts';

const idsRoom = { characters: 400, bytes: 1_000 };

const changes = (heading: string, ids: readonly string[], wording: Wording): string =>
  ids.length === 0
    ? heading
    : `${heading}\n${listLines(
        ids.map((id) => `- ${clip(id, PHONE.name, escapeLine)}`),
        idsRoom,
        wording,
      )}`;

/** What a reload changed, article by article, and what it left out and why; `note` comes first. Private. */
export const reloadReply = (report: ReloadReport, wording: Wording, note = ''): Reply => {
  const { added, changed, removed, kept, unchanged, faults, milliseconds, status } = report;
  const took = `### ${wording.reloaded}\n-# ${wording.took(milliseconds)}`;
  const articles = [
    changes(wording.added(added.length), added, wording),
    changes(wording.changed(changed.length), changed, wording),
    changes(wording.removed(removed.length), removed, wording),
    ...(kept.length > 0 ? [changes(wording.kept(kept.length), kept, wording)] : []),
    wording.unchanged(unchanged),
  ].join('\n');
  const figures = statusLines(status, wording);
  const left = faultLines(faults, roomBeside(5, note, took, articles, figures), wording);
  return reply({ visibility: 'private', accent: ACCENT.sure, blocks: [note, took, articles, left, figures] });
};
