import { TRANSLITERATED_NAMES } from './lexicon/personNames.ts';

/** Letters that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};
const letters = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** "Schroeder" is Schröder, whose marks are folded. */
const umlaut = /(?<=[^aeiou])([aou])e(?=[^aeiou])/g;

/** Every taste of who transliterates a Slavic or an Arabic name, folded to one: Zelensky, Zelenskyy, Zelenskiy. */
const TASTES: readonly (readonly [RegExp, string])[] = [
  // Without its article: "al-Assad".
  [/^(?:al|el|ad|as|ar|an|ash|at)-(?=..)/, ''],
  [/(?<=..)(?:yy|iy|ij|yi|yj|iĭ)$/, 'y'],
  [/(?<=..k)(?:ii|i)$/, 'y'],
  [/(?<=..)(?:iy|y|i|j)[eo]v(?=a?$)/, 'ev'],
  [/^ye(?=\p{L}+(?:in|[eo]v|enko|sky)a?$)/u, 'e'],
  [/kh/g, 'h'],
  [/q/g, 'k'],
  [/dh/g, 'd'],
  [/(?<=.)i(?=[au]$)/, 'y'],
];

const FEW = 4;

/**
 * A folded word of a name in one transliteration. `isGiven`: it is a given name, of which the table knows more. Short words
 * stay as they are: what makes them alike is chance.
 */
export const oneTransliteration = (word: string, isGiven: boolean): string => {
  const folded = word.replace(letters, (letter) => LETTERS[letter] ?? letter);
  const known = isGiven ? TRANSLITERATED_NAMES.get(folded) : undefined;
  if (known !== undefined) return known;
  if (folded.length <= FEW) return folded;
  const plain = isGiven ? folded : folded.replace(umlaut, '$1');
  return TASTES.reduce((spelled, [taste, one]) => spelled.replace(taste, one), plain);
};
