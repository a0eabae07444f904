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
  /** Whether the block shows the checked words and their alleged speaker, because there are several. */
  readonly showClaim: boolean;
}

const name = (text: string): string => clip(text, PHONE.name, escapeLine);

const whose = (verification: Verification, wording: Wording): string => {
  const attribution = attributionWords(verification, wording, name);
  return attribution?.isNote ? smallPrint(attribution.words) : (attribution?.words ?? '');
};

/** Returns the checked words with the differences in bold. */
const claimed = ({ claim, differences }: Verification, showSpeaker: boolean, wording: Wording): string => {
  const keep = differences.flatMap(({ given }) => (given ? [given] : []));
  const room = PHONE.question;
  const words =
    (keep.length > 0 ? excerpt(claim.words, { keep, bold: true, room, comfort: room }) : undefined) ??
    clip(claim.words, room, escapeLine);
  const speaker = showSpeaker && claim.speaker !== null ? name(claim.speaker) : '';
  return wording.checking(words.replace(/\s+/g, ' '), speaker);
};

/** Returns a block for one checked claim: verdict, speaker, both versions if they differ, the sentence, and the citation. */
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
      // The words that change the meaning may be far before the found ones. The sentence is shown as far as it fits.
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

/** Returns whether a result is worth sharing: a missing word or two ("lol") prove nothing about anyone. */
const isWorthSharing = ({ verdict, isShort }: Verification): boolean => verdict !== 'not-found' || !isShort;

const asked = (verifications: readonly Verification[], wording: Wording): string => {
  const [only, ...others] = verifications;
  if (!only || others.length > 0) return `-# ${wording.checkingParts(verifications.length)}`;
  const { words, speaker } = only.claim;
  return askedLines({ claim: words, speaker: speaker ?? undefined }, wording.indirect);
};

/**
 * Shows the results of one to three checked claims, each with verdict, speaker, differences and citation. Always private:
 * the person concerned decides whether to share it.
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
