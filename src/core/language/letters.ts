const marks = /\p{M}+/gu;
const apostrophes = /[’‘ʼ＇`´]/g;

/**
 * The form of a word that matching compares: lower case, no accents, straight apostrophes, ligatures and full-width
 * letters resolved (NFKD). For matching only; what is shown is never folded. Lengths may change.
 */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(marks, '').replace(apostrophes, "'").toLowerCase();

/** Whether there is a letter or a digit, of any script: anything to read at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const capital = /^\p{Lu}/u;

/** Whether the character at this place of a text is a capital. */
export const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : capital.test(text.slice(at, at + 2));
};

const accents = /[\u0300-\u036F]+/g;
/** Letters without case and accents, for comparing alone. */
export const foldLetters = (text: string): string =>
  text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase();
