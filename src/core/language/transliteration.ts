import { TRANSLITERATED_NAMES } from './lexicon/personNames.ts';

/** Letters that Unicode does not decompose into a letter and a mark. */
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
/** "Schroeder" is Schröder; folding removes the marks of the latter. */
const umlaut = /(?<=[^aeiou])([aou])e(?=[^aeiou])/g;

/** Transliterations of Slavic and Arabic names, each folded to one: Zelensky, Zelenskyy, Zelenskiy. */
const TASTES: readonly (readonly [RegExp, string])[] = [
  // Removes the article: "al-Assad".
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
 * Returns a folded word of a name in one transliteration. `isGiven`: it is a given name, for which the table has more
 * variants. Short words stay unchanged: their likeness is chance.
 */
export const oneTransliteration = (word: string, isGiven: boolean): string => {
  const folded = word.replace(letters, (letter) => LETTERS[letter] ?? letter);
  const known = isGiven ? TRANSLITERATED_NAMES.get(folded) : undefined;
  if (known !== undefined) return known;
  if (folded.length <= FEW) return folded;
  const plain = isGiven ? folded : folded.replace(umlaut, '$1');
  return TASTES.reduce((spelled, [taste, one]) => spelled.replace(taste, one), plain);
};
