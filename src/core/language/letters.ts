const marks = /\p{M}+/gu;
const apostrophes = /[’‘ʼ＇`´]/g;

/**
 * Returns the form of a text for matching: lower case, no accents, straight apostrophes, ligatures and full-width letters
 * resolved (NFKD). Only for matching: shown text is never folded. The length may change.
 */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(marks, '').replace(apostrophes, "'").toLowerCase();

/** Returns whether a text has a letter or a digit of any script. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const capital = /^\p{Lu}/u;

/** Returns whether the character at an offset of a text is a capital. */
export const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : capital.test(text.slice(at, at + 2));
};

const accents = /[\u0300-\u036F]+/g;
/** Returns a text in lower case without accents, only for comparisons. */
export const foldLetters = (text: string): string =>
  text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase();
