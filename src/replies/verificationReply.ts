import type { Verification } from '../quotations/verification/verification.ts';
import { citedBlocks } from './citedBlocks.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { PHONE } from './limits.ts';
import { passageBlock } from './passageBlock.ts';
import { ACCENT, type Reply, reply, roomBeside } from './reply.ts';
import { verificationBlock } from './verificationBlock.ts';
import { wording } from './wording.ts';

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

const question = (verifications: readonly Verification[]): string => {
  const [only, ...others] = verifications;
  if (!only || others.length > 0) return wording.checkingParts(verifications.length);
  const words = clip(only.claim.words, PHONE.question, escapeLine);
  const speaker = only.claim.speaker === null ? '' : clip(only.claim.speaker, PHONE.name, escapeLine);
  return wording.checking(words, speaker);
};

/**
 * What became of words that were to be checked, one to three of them, each with its verdict, whose words they are, where
 * both versions differ, and where they stand. Always private: whom it concerns decides whether to show it.
 */
export const verificationReply = (
  verifications: readonly Verification[],
  { leftOut, isCut }: VerificationReplyOptions,
): Reply => {
  const isOne = verifications.length === 1;
  const above = `-# ${question(verifications)}`;
  const notes = [isCut ? wording.checkedBeginning : '', leftOut > 0 ? wording.notChecked(leftOut) : '']
    .filter((note) => note !== '')
    .map((note) => `-# ${note}`)
    .join('\n');
  const blocks = verifications.map((verification) => verificationBlock(verification, { showClaim: !isOne }));
  const nearest = isOne
    ? (verifications[0]?.nearest ?? []).map((passage) =>
        passageBlock(
          { passage, highlights: [], focus: [], score: 0 },
          { bold: false, comfort: PHONE.nearestPassage },
        ),
      )
    : [];
  const all = [...blocks, ...nearest];
  const room = roomBeside(all.length + 2, above, notes);
  return reply({
    visibility: 'private',
    accent: accentOf(verifications),
    above,
    blocks: [...citedBlocks(all, room), notes],
  });
};
