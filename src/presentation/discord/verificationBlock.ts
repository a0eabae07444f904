import { cut, type Span, type Verdict, type Verification } from '../../core/index.ts';
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

const name = (text: string): string => clip(text, PHONE.name, escapeLine);

const whose = ({ verdict, claim, found }: Verification, wording: Wording): string => {
  const { speaker, kind } = found?.quotation ?? {};
  if (kind === 'indirect') return smallPrint(wording.reportedOf(speaker ? name(speaker.name) : undefined));
  const partly = found?.partly.find((quotation) => quotation.speaker)?.speaker;
  if (partly) return smallPrint(wording.partlyQuoted(name(partly.name)));
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
  const lead = joinLines(
    heading,
    whose(verification, wording),
    (differs || showClaim) && claimed(verification, showClaim, wording),
    differs && smallPrint(wording.differs),
    !found &&
      smallPrint(nearest.length > 0 && !showClaim ? wording.notFoundNearest : wording.notFoundNothing),
  );
  if (!found) return { lead, words: () => '', tooLong: '', citation: '' };
  const said = differences.flatMap((difference): Span[] => (difference.said ? [difference.said] : []));
  const keep: readonly Span[] = differs ? said : found.spans;
  const around = keep.length > 0 ? keep : found.spans;
  const { text } = found.passage;
  const within = sentencesAround(text, found.spans);
  return {
    lead,
    words: (room) =>
      excerpt(text, { keep: around, bold: keep.length > 0, within, room, comfort: PHONE.quotation }),
    tooLong: tooLongNote(around, wording),
    citation: joinLines(
      found.quotation?.secondhand && smallPrint(wording.secondhand),
      isShort && smallPrint(wording.fewWords),
      citation(found.passage, wording, { shown: cut(text, within) }),
    ),
  };
};
