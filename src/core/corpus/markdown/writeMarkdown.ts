import { splitMarkdown } from '../paragraphs.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const escaped = (text: string): string => text.replace(PUNCTUATION, '\\$&');

const readsAs = (source: string, paragraphs: readonly string[]): boolean => {
  const read = splitMarkdown(source, true).paragraphs;
  return read.length === paragraphs.length && read.every((text, at) => text === paragraphs[at]);
};

/**
 * Markdown that is read as these paragraphs (of one line each, without spaces around) to the letter. Signs are escaped
 * only in paragraphs that would be read as something else.
 */
export const writeMarkdown = (paragraphs: readonly string[]): string => {
  const written = paragraphs.map((text) => (readsAs(text, [text]) ? text : escaped(text))).join('\n\n');
  // Each may be sound by itself and not beside the others: a link's label, and the target that another one states.
  return readsAs(written, paragraphs) ? written : paragraphs.map(escaped).join('\n\n');
};
