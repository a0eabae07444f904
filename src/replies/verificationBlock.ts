import { cut, type Span } from '../language/span.ts';
import type { Verdict, Verification } from '../quotations/verification/verification.ts';
import type { Wording } from '../wording/wording.ts';
import { citation } from './citation.ts';
import type { CitedBlock } from './citedBlocks.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { excerpt } from './excerpt.ts';
import { PHONE } from './limits.ts';
import { sentencesAround } from './sentencesAround.ts';

export interface VerificationBlockOptions {
  /** The checked words and whose they are said to be stand in the block, because there are several. */
  readonly showClaim: boolean;
}

const headings = (wording: Wording): Readonly<Record<Verdict, string>> => ({
  verbatim: wording.verbatim,
  altered: wording.altered,
  'other-speaker': wording.otherSpeaker,
  reporter: wording.reporter,
  unattributed: wording.unattributed,
  'not-found': wording.notFound,
});

const small = (note: string): string => `-# ${note}`;
const name = (text: string): string => clip(text, PHONE.name, escapeLine);

const whose = ({ verdict, claim, found }: Verification, wording: Wording): string => {
  const { speaker, kind } = found?.quotation ?? {};
  if (kind === 'indirect') return small(wording.reportedOf(speaker ? name(speaker.name) : undefined));
  const partly = found?.partly.find((quotation) => quotation.speaker)?.speaker;
  if (partly) return small(wording.partlyQuoted(name(partly.name)));
  if (!speaker) return '';
  const other = verdict === 'other-speaker' && claim.speaker !== null ? name(claim.speaker) : undefined;
  return wording.saidBy(name(speaker.name), other);
};

/** The checked words, with what differs in bold. */
const claimed = ({ claim, differences }: Verification, showSpeaker: boolean, wording: Wording): string => {
  const keep = differences.flatMap(({ given }) => (given ? [given] : []));
  const room = PHONE.question;
  const words =
    (keep.length > 0 ? excerpt(claim.words, { keep, bold: true, room, comfort: room }) : undefined) ??
    clip(claim.words, room, escapeLine);
  const speaker = showSpeaker && claim.speaker !== null ? name(claim.speaker) : '';
  return wording.checking(words.replace(/\s+/g, ' '), speaker);
};

/** One checked claim: verdict, whose words, both versions where they differ, the sentence around, and where it stands. */
export const verificationBlock = (
  verification: Verification,
  { showClaim }: VerificationBlockOptions,
  wording: Wording,
): CitedBlock => {
  const { verdict, found, differences, nearest, isShort } = verification;
  const differs = differences.length > 0;
  const heading = `### ${headings(wording)[verdict]}`;
  const explained = [
    heading,
    whose(verification, wording),
    differs || showClaim ? claimed(verification, showClaim, wording) : '',
    differs ? small(wording.differs) : '',
    found ? '' : small(nearest.length > 0 && !showClaim ? wording.notFoundNearest : wording.notFoundNothing),
  ];
  const lead = explained.filter((line) => line !== '').join('\n');
  if (!found) return { lead, words: () => '', tooLong: '', citation: '' };
  const said = differences.flatMap((difference): Span[] => (difference.said ? [difference.said] : []));
  const keep: readonly Span[] = differs ? said : found.spans;
  const around = keep.length > 0 ? keep : found.spans;
  const { text } = found.passage;
  const within = sentencesAround(text, found.spans);
  return {
    lead,
    words: (room) =>
      excerpt(text, {
        keep: around,
        bold: keep.length > 0,
        within,
        room,
        comfort: PHONE.quotation,
      }),
    tooLong: `*${wording.tooLong(around.reduce((sum, [start, end]) => sum + end - start, 0))}*`,
    citation: [
      found.quotation?.secondhand ? small(wording.secondhand) : '',
      isShort ? small(wording.fewWords) : '',
      citation(found.passage, wording, { shown: cut(text, within) }),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  };
};
