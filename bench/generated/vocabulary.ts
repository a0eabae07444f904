const FUNCTION_WORDS =
  'the of and to in a is that for on was with as by at from it an be are this have not were which their has will its been'.split(
    ' ',
  );
const ONSETS = 'b c d f g h l m n p r s t v w br cr dr fl gr pl pr sh st tr ch'.split(' ');
const VOWELS = 'a e i o u ea ou ai'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'rk'];
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'ion', 'ment'];

interface Vocabulary {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** Draws a word; rank r has a probability in proportion to 1/r (Zipf 1949). */
  draw(): string;
}

/** Creates a vocabulary of `size` words: first English function words, then invented words that sound English. */
export const createVocabulary = (size: number, next: () => number): Vocabulary => {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const known = new Set(FUNCTION_WORDS);
  while (known.size < size) {
    const syllables = 1 + Math.floor(next() * 3);
    let word = '';
    for (let at = 0; at < syllables; at += 1) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    known.add(word + pick(ENDINGS));
  }
  const words = [...known];
  const cumulative = new Float64Array(size);
  let total = 0;
  for (let rank = 1; rank <= size; rank += 1) cumulative[rank - 1] = total += 1 / rank;
  const draw = (): string => {
    const wanted = next() * total;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  return { words, draw };
};
