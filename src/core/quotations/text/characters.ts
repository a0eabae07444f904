const letter = /[\p{L}\p{M}\p{Cs}]/u;
const digit = /\p{N}/u;
const space = /\s/;
const upper = /\p{Lu}/u;

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

/** Kind by UTF-16 unit; 0 if not classified yet. The cache runs the regular expressions once per unit. */
const kinds = new Uint8Array(0x10000);

const classify = (code: number): number => {
  const char = String.fromCharCode(code);
  if (letter.test(char)) return LETTER;
  if (digit.test(char)) return DIGIT;
  return space.test(char) ? SPACE : MARK;
};

const kindOf = (code: number): number => {
  const known = kinds[code] ?? MARK;
  if (known !== 0) return known;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
};

/** Whether a UTF-16 unit is part of a word: a letter, a combining mark, a digit or a surrogate half. */
export const isWordCode = (code: number): boolean => kindOf(code) <= DIGIT;
export const isDigitCode = (code: number): boolean => kindOf(code) === DIGIT;
export const isSpaceCode = (code: number): boolean => kindOf(code) === SPACE;

const AT_SIGN = 0x40;
/** Whether a word counts as capitalised. "al-Assad", "d’Estaing" and account names ("@…") do. */
export const isCapitalised = (word: string): boolean => {
  const code = word.charCodeAt(0);
  if (code >= AT_SIGN && code <= 0x5a) return true;
  if (code < 0x80) return particle.test(word);
  return upper.test(word[0] ?? '');
};
const particle = /^(?:al|el|d|l|bin|ibn)[-'’]\p{Lu}/u;
