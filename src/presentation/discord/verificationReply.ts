import type { Verification, Versioned } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { askedLines } from './asked.ts';
import { citedBlocks } from './citedBlocks.ts';
import { contextButton } from './contextButton.ts';
import { joinLines } from './joinLines.ts';
import { PHONE } from './limits.ts';
import { passageBlock } from './passageBlock.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { smallPrint } from './smallPrint.ts';
import { verificationBlock } from './verificationBlock.ts';
import type { Viewer } from './viewer.ts';

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
      { bold: false, comfort: PHONE.nearestPassage },
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
    ...(origin ? { origin } : {}),
  });
};
