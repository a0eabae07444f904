const MOST_NAME_WORDS = 6;

/** A dash behind which only a name stands: behind a closing mark, the end of a sentence, a line, or a space. */
const signature =
  /^(.*\S)(?:\s*\n\s*|(?<=[.!?…"”’'»)])\s*|\s+)(?:—|–|--?|―)\s*(\p{Lu}[^\n"“”«»:;!?]{0,80})$/su;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|der|van|von|bin|ibn|al|el|la|le|da|dos|di|of|the),?$/u;

export interface Signed {
  readonly words: string;
  readonly name: string;
}

/** A text signed "— Name", taken apart; null where it is not signed. */
export const signatureOf = (text: string): Signed | null => {
  const [, words, signed] = signature.exec(text.trim()) ?? [];
  if (words === undefined || signed === undefined) return null;
  const name = signed.trim().replace(/[.,]$/, '');
  const parts = name.split(/\s+/);
  const isName = parts.length <= MOST_NAME_WORDS && parts.every((part) => nameWord.test(part));
  return isName ? { words, name } : null;
};
