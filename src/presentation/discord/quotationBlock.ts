import { cut, type Quotation } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { citation } from './citation.ts';
import type { CitedBlock } from './citedBlocks.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { excerpt } from './excerpt.ts';
import { joinLines } from './joinLines.ts';
import { PHONE } from './limits.ts';
import { sentencesAround } from './sentencesAround.ts';
import { smallPrint } from './smallPrint.ts';
import { tooLongNote } from './tooLongNote.ts';

/** Quotations of one speaker from one paragraph: who, the words in bold inside their sentences, where. */
export const quotationBlock = (group: readonly [Quotation, ...Quotation[]], wording: Wording): CitedBlock => {
  const [{ passage, speaker, kind, secondhand }] = group;
  const keep = group.map(({ span }) => span);
  const within = sentencesAround(passage.text, keep);
  const name = speaker ? clip(speaker.name, PHONE.name, escapeLine) : `*${wording.speakerNotCertain}*`;
  return {
    lead: `🗣️ ${name}`,
    words: (room) => excerpt(passage.text, { keep, bold: true, within, room, comfort: PHONE.quotation }),
    tooLong: tooLongNote(keep, wording),
    citation: joinLines(
      kind === 'indirect' && smallPrint(wording.reportedSpeech),
      secondhand && smallPrint(wording.secondhand),
      citation(passage, wording, { shown: cut(passage.text, within) }),
    ),
  };
};
