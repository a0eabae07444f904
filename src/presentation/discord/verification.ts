import { cut, type Span, sentencesAround, type Verification, type Versioned } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { attributionWords, verdictWords } from '../wording/sentences.ts';
import { passageBlock } from './answers/passageBlock.ts';
import { askedLines } from './asked.ts';
import { citation } from './citation.ts';
import { type CitedBlock, citedBlocks, tooLongNote } from './citedBlocks.ts';
import { contextButton } from './controls.ts';
import { escapeLine } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { PHONE } from './limits.ts';
import { clip, joinLines, smallPrint } from './lines.ts';
import { ACCENT, type Reply, reply, roomBeside, type Viewer } from './reply.ts';

interface BlockOptions {
  /** The checked words and whose they are said to be stand in the block, because there are several. */
  readonly showClaim: boolean;
}

const name = (text: string): string => clip(text, PHONE.name, escapeLine);

const whose = (verification: Verification, wording: Wording): string => {
  const attribution = attributionWords(verification, wording, name);
  return attribution?.isNote ? smallPrint(attribution.words) : (attribution?.words ?? '');
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
const verificationBlock = (
  verification: Verification,
  { showClaim }: BlockOptions,
  wording: Wording,
): CitedBlock => {
  const { verdict, found, differences, nearest, isShort } = verification;
  const differs = differences.length > 0;
  const heading = `### ${verdictWords(verdict, wording)}`;
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
  const within = found.around ?? sentencesAround(text, found.spans);
  return {
    lead,
    words: (room) =>
      // What turns the words may stand far before them: their sentence is shown as far as there is room.
      excerpt(text, {
        keep: around,
        bold: keep.length > 0,
        within,
        room,
        comfort: found.around ? room : PHONE.quotation,
      }),
    tooLong: tooLongNote(around, wording),
    citation: joinLines(
      found.quotation?.secondhand && smallPrint(wording.secondhand),
      isShort && smallPrint(wording.fewWords),
      citation(found.passage, wording, { shown: cut(text, within) }),
    ),
  };
};

export interface VerificationReplyOptions {
  /** Quoted parts that were not checked. */
  readonly leftOut: number;
  /** Whether only the beginning of the text was checked. */
  readonly isCut: boolean;
}

const accentOf = (verifications: readonly Verification[]): number => {
  if (verifications.every(({ verdict }) => verdict === 'verbatim')) return ACCENT.sure;
  return verifications.every(({ verdict }) => verdict === 'not-found') ? ACCENT.none : ACCENT.unsure;
};

/** That a word or two ("lol") are in no article says nothing about anybody. */
const isWorthSharing = ({ verdict, isShort }: Verification): boolean => verdict !== 'not-found' || !isShort;

const asked = (verifications: readonly Verification[], wording: Wording): string => {
  const [only, ...others] = verifications;
  if (!only || others.length > 0) return `-# ${wording.checkingParts(verifications.length)}`;
  const { words, speaker } = only.claim;
  return askedLines({ claim: words, speaker: speaker ?? undefined }, wording.indirect);
};

/**
 * What became of words that were to be checked, one to three of them, each with its verdict, whose words they are, where
 * both versions differ, and where they stand. Always private: whom it concerns decides whether to show it.
 */
export const verificationReply = (
  verifications: readonly (Verification & Versioned)[],
  { leftOut, isCut }: VerificationReplyOptions,
  { wording, asker }: Viewer,
): Reply => {
  const isOne = verifications.length === 1;
  const version = verifications[0]?.version;
  const origin = version === undefined ? undefined : { asker, version, wording };
  const above = asked(verifications, wording);
  const notes = joinLines(
    isCut && smallPrint(wording.checkedBeginning),
    leftOut > 0 && smallPrint(wording.notChecked(leftOut)),
  );
  const blocks = verifications.map((verification) =>
    verificationBlock(verification, { showClaim: !isOne }, wording),
  );
  const nearest = isOne ? (verifications[0]?.nearest ?? []) : [];
  const nearestBlocks = nearest.map((passage) =>
    passageBlock(
      { passage, highlights: [], focus: [], score: 0 },
      { bold: false, comfort: PHONE.nearestPassage, lead: '' },
      wording,
    ),
  );
  const places = [...verifications.map(({ found }) => found?.passage), ...nearest];
  const room = roomBeside(places.length + 2, above, notes);
  const texts = citedBlocks([...blocks, ...nearestBlocks], room).map((text, n) => {
    const passage = places[n];
    return { text, buttons: passage && origin ? [contextButton(passage, origin)] : [] };
  });
  return reply({
    visibility: 'private',
    accent: accentOf(verifications),
    above,
    blocks: [...texts, notes],
    ...(origin && verifications.some(isWorthSharing) ? { origin } : {}),
  });
};
