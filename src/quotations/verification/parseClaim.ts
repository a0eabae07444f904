import { markedSpans } from '../markedSpans.ts';
import type { Claim } from './verification.ts';

const MOST_NAME_WORDS = 6;

/** A dash behind which only a name stands: behind a closing mark, the end of a sentence, a line, or a space. */
const signature =
  /^(?<words>.*\S)(?:\s*\n\s*|(?<=[.!?…"”’'»)])\s*|\s+)(?:—|–|--?|―)\s*(?<name>\p{Lu}[^\n"“”«»:;!?]*)$/su;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|der|van|von|bin|ibn|al|el|la|le|da|dos|di|of|the),?$/u;

const nameOf = (text: string): string | null => {
  const name = text.trim().replace(/[.,]$/, '');
  const words = name.split(/\s+/);
  return words.length <= MOST_NAME_WORDS && words.every((word) => nameWord.test(word)) ? name : null;
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
export const parseClaim = (text: string, speaker: string | null): Claim[] => {
  const plain = { words: withoutOuterMarks(text), speaker };
  const signed = signature.exec(text.trim())?.groups;
  const name = nameOf(signed?.name ?? '');
  if (!signed?.words || name === null) return [plain];
  return [{ words: withoutOuterMarks(signed.words), speaker: speaker ?? name }, plain];
};
