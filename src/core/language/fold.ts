const marks = /\p{M}+/gu;
const apostrophes = /[’‘ʼ＇`´]/g;

/**
 * The form of a word that matching compares: lower case, no accents, straight apostrophes, ligatures and full-width
 * letters resolved (NFKD). For matching only; what is shown is never folded. Lengths may change.
 */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(marks, '').replace(apostrophes, "'").toLowerCase();
