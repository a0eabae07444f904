import type { ReloadReport } from '../engine/engine.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { faultLines } from './faultLines.ts';
import { PHONE } from './limits.ts';
import { listLines } from './listLines.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { statusLines } from './statusLines.ts';
import { wording } from './wording.ts';

const idsRoom = { characters: 400, bytes: 1_000 };

const changes = (heading: string, ids: readonly string[]): string =>
  ids.length === 0
    ? heading
    : `${heading}\n${listLines(
        ids.map((id) => `- ${clip(id, PHONE.name, escapeLine)}`),
        idsRoom,
      )}`;

/** What a reload changed, article by article, and what it left out and why. Private. */
export const reloadReply = (report: ReloadReport): Reply => {
  const { added, changed, removed, kept, unchanged, faults, milliseconds, status } = report;
  const took = `### ${wording.reloaded}\n-# ${wording.took(milliseconds)}`;
  const articles = [
    changes(wording.added(added.length), added),
    changes(wording.changed(changed.length), changed),
    changes(wording.removed(removed.length), removed),
    ...(kept.length > 0 ? [changes(wording.kept(kept.length), kept)] : []),
    wording.unchanged(unchanged),
  ].join('\n');
  const figures = statusLines(status);
  const left = faultLines(faults, roomBeside(4, took, articles, figures));
  return reply({ visibility: 'private', accent: ACCENT.sure, blocks: [took, articles, left, figures] });
};
