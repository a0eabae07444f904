/** A line that ends a sentence, quotation marks and brackets apart. */
const SENTENCE_END = /[.!?…:][\p{Pf}\p{Pe}"'”’]*$/u;
const SMALL_START = /^[\p{Pi}\p{Ps}"'“‘]*\p{Ll}/u;
/** Lines that a list has at least, and words that a label in front of a text has at most. */
const LIST = 3;
const LABEL = 8;

const wordsIn = (text: string): number => text.split(' ').length;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/**
 * The paragraphs that single line breaks part. A text that was broken to fit a width, so that some line goes on in lower
 * case, is one paragraph; otherwise lines are paragraphs where
 * the first ends a sentence or is a label of the second, or where there is a list of them.
 */
export const joinLines = (lines: readonly string[]): string[] => {
  const isWrapped = lines.some((line, at) => at > 0 && SMALL_START.test(line));
  if (isWrapped || lines.length < 2) return [lines.join(' ')];
  const [first = '', second = ''] = lines;
  const isLabelled = wordsIn(first) <= LABEL && wordsIn(second) > LABEL;
  if (lines.length >= LIST || endsSentence(first) || isLabelled) return [...lines];
  return [lines.join(' ')];
};
