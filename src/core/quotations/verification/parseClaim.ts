import { NAME_PARTICLES } from '../../language/index.ts';
import { markedSpans } from '../text/markedSpans.ts';
import type { Claim } from './verification.ts';

const MOST_NAME_WORDS = 6;

/** A dash behind which only a name stands: behind a closing mark, the end of a sentence, a line, or a space. */
const signature = /^(.*\S)(?:(?<=[.!?…"”’'»)])\s*|\s+)(?:—|–|--?|―)\s*(\p{Lu}[^\n"“”«»:;!?]{0,80})$/su;
const capitalised = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const isNameWord = (word: string): boolean =>
  capitalised.test(word) || NAME_PARTICLES.has(word) || word === 'of' || word === 'the';

interface Signed {
  readonly words: string;
  readonly name: string;
}

/** A text signed "— Name", taken apart; null where it is not signed. */
export const signatureOf = (text: string): Signed | null => {
  const [, words, signed] = signature.exec(text.trim()) ?? [];
  if (words === undefined || signed === undefined) return null;
  const name = signed.trim().replace(/[.,]$/, '');
  const parts = name.split(/\s+/);
  const isName = parts.length <= MOST_NAME_WORDS && parts.every((part) => isNameWord(part.replace(/,$/, '')));
  return isName ? { words, name } : null;
};

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
