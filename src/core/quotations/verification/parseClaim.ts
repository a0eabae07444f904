import { markedSpans } from '../markedSpans.ts';
import { signatureOf } from './signatureOf.ts';
import type { Claim } from './verification.ts';

/** Takes off quotation marks that stand around all of a text. */
const withoutOuterMarks = (text: string): string => {
  const trimmed = text.trim();
  const [outer] = markedSpans(trimmed);
  const rest = outer ? trimmed.slice(outer.end).trim() : '';
  return outer?.start === 0 && /^[.,;:!?…]*$/.test(rest) ? trimmed.slice(...outer.inner).trim() : trimmed;
};

/**
 * Reads a claim as people write one: in quotation marks or not, signed "— Name" or not. The first reading is the likelier
 * one; a dash with a name may also be part of the words.
 */
export const parseClaim = (text: string, speaker: string | null): [Claim, ...Claim[]] => {
  const plain: Claim = { words: withoutOuterMarks(text), speaker };
  const signed = signatureOf(text);
  return signed
    ? [{ words: withoutOuterMarks(signed.words), speaker: speaker ?? signed.name }, plain]
    : [plain];
};
