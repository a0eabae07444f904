import { splitSentences } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { citation } from './citation.ts';
import type { CitedBlock } from './citedBlocks.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { excerpt } from './excerpt.ts';
import { PHONE } from './limits.ts';
import { wording } from './wording.ts';

/** The whole sentences that the spans touch. */
const sentencesAround = (text: string, spans: readonly Span[]): Span => {
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const touched = splitSentences(text).filter(([start, end]) => start < to && end > from);
  return [Math.min(from, touched[0]?.[0] ?? from), Math.max(to, touched.at(-1)?.[1] ?? to)];
};

const standing = ({ kind, secondhand }: Quotation): string =>
  [kind === 'indirect' ? wording.reportedSpeech : '', secondhand ? wording.secondhand : '']
    .filter((note) => note !== '')
    .map((note) => `-# ${note}`)
    .join('\n');

/** Quotations of one speaker from one paragraph: who, the words in bold inside their sentences, where. */
export const quotationBlock = (group: readonly [Quotation, ...Quotation[]]): CitedBlock => {
  const [{ passage, speaker }] = group;
  const keep = group.map(({ span }) => span);
  const name = speaker ? clip(speaker.name, PHONE.name, escapeLine) : `*${wording.speakerNotCertain}*`;
  return {
    lead: `🗣️ ${name}`,
    words: (room) =>
      excerpt(passage.text, {
        keep,
        bold: true,
        within: sentencesAround(passage.text, keep),
        room,
        comfort: PHONE.quotation,
      }),
    tooLong: `*${wording.tooLong(keep.reduce((sum, [start, end]) => sum + end - start, 0))}*`,
    citation: [standing(group[0]), citation(passage)].filter((line) => line !== '').join('\n'),
  };
};
