/** The end of a sentence; quotation marks and brackets may follow. */
const SENTENCE_END = /[.!?…:][\p{Pf}\p{Pe}"'”’]*$/u;
const SMALL_START = /^[\p{Pi}\p{Ps}"'“‘]*\p{Ll}/u;
/** Minimum lines of a list, and maximum words of a label before a text. */
const LIST = 3;
const LABEL = 8;

const wordsIn = (text: string): number => text.split(' ').length;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/**
 * Returns the paragraphs of lines that single line breaks separate. If a line starts in lower case, the text is wrapped to a
 * width and is one paragraph. Otherwise each line is a paragraph in three cases: the first line ends a sentence, it labels
 * the second line, or the lines form a list.
 */
export const joinLines = (lines: readonly string[]): string[] => {
  const isWrapped = lines.some((line, at) => at > 0 && SMALL_START.test(line));
  if (isWrapped || lines.length < 2) return [lines.join(' ')];
  const [first = '', second = ''] = lines;
  const isLabelled = wordsIn(first) <= LABEL && wordsIn(second) > LABEL;
  if (lines.length >= LIST || endsSentence(first) || isLabelled) return [...lines];
  return [lines.join(' ')];
};
