import type { AuditEntry } from '../../admin/index.ts';
import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';

/** What was done to the corpus, on one line. */
export const changeLine = ({ what, file = '', version = '' }: AuditEntry, wording: Wording): string => {
  const name = clip(file, PHONE.name, escapeLine);
  return {
    added: wording.fileAdded(name),
    removed: wording.fileRemoved(name),
    restored: wording.fileRestored(name),
    reloaded: wording.corpusReloaded(version),
  }[what];
};
