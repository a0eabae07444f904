import { splitMarkdown } from '../paragraphs.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const escaped = (text: string): string => text.replace(PUNCTUATION, '\\$&');

const readsAs = (source: string, paragraphs: readonly string[]): boolean => {
  const read = splitMarkdown(source, true).paragraphs;
  return read.length === paragraphs.length && read.every((text, at) => text === paragraphs[at]);
};

/**
 * Writes Markdown that reads back verbatim as these paragraphs (of one line each, without spaces around). Escapes signs only
 * in paragraphs that would otherwise read differently.
 */
export const writeMarkdown = (paragraphs: readonly string[]): string => {
  const written = paragraphs.map((text) => (readsAs(text, [text]) ? text : escaped(text))).join('\n\n');
  // A paragraph may read differently next to others: a link's label, if another paragraph states its target.
  return readsAs(written, paragraphs) ? written : paragraphs.map(escaped).join('\n\n');
};
