import type { SpeakerSummary } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { listLines } from './listLines.ts';

const room = { characters: 900, bytes: 2_200 };

/** People and how often each is quoted, one a line. */
export const speakerList = (speakers: readonly SpeakerSummary[], wording: Wording): string =>
  listLines(
    speakers.map(
      ({ name, quotations }) => `- ${wording.speaker(clip(name, PHONE.name, escapeLine), quotations)}`,
    ),
    room,
    wording,
    PHONE.quotations,
  );
