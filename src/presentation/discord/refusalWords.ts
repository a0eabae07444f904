import type { Refused } from '../../admin/index.ts';
import type { Wording } from '../wording/wording.ts';

/** Why a change of the corpus was refused, for people. */
export const refusalWords = ({ kind, detail }: Refused, wording: Wording): string =>
  ({
    'read-only': wording.readOnly,
    'same-id': wording.sameId(detail),
    exists: wording.fileExists(detail),
    outside: wording.fileOutside(detail),
    gone: wording.fileGone,
    last: wording.lastArticle,
    'not-written': wording.notWritten(detail),
  })[kind];
