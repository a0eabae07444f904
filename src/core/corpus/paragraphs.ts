import { markdownBlocks } from './markdown/markdownBlocks.ts';

interface TitledText {
  readonly title?: string;
  readonly paragraphs: readonly string[];
}

const heading = /^#[ \t]+(?=.)/;
const joinLines = (block: string): string => block.trim().replace(/(?<![ \t\n])[ \t\n]*\n[ \t\n]*/g, ' ');

/** Returns a first line as a title: a heading `# Title ##` without its marks. */
const titleOf = (line: string): string => {
  const opening = heading.exec(line);
  if (!opening) return line;
  const words = line.slice(opening[0].length);
  const unmarked = words.replace(/(?<!#)#+$/, '').replace(/(?<![ \t])[ \t]+$/, '');
  return unmarked || words.slice(0, 1);
};

/** Returns the first line of a text, and the rest. */
const splitLine = (text: string): readonly [string, string] => {
  const end = text.indexOf('\n');
  return end === -1 ? [text, ''] : [text.slice(0, end).trim(), text.slice(end + 1).trim()];
};

const nonEmpty = (blocks: readonly string[]): string[] => blocks.map(joinLines).filter((text) => text !== '');

/**
 * Splits a plain text (line ends LF, front matter removed) into title and paragraphs. Without a stated title, the first line
 * is the title, without its `# `, and not a paragraph. Blank lines separate paragraphs, and a hard-wrapped paragraph becomes
 * one line. A text without a blank line has one paragraph per line.
 */
export const splitText = (text: string, titleIsStated: boolean): TitledText => {
  const [firstLine, rest] = splitLine(text.trim());
  const body = titleIsStated ? text.trim() : rest;
  const blocks = /\n[ \t]*\n/.test(body) ? body.split(/\n(?:[ \t]*\n)+/) : body.split('\n');
  const paragraphs = nonEmpty(blocks);
  return titleIsStated ? { paragraphs } : { title: titleOf(firstLine), paragraphs };
};

/** A heading with fewer words is a title, even with a full stop. */
const SENTENCE_WORDS = 8;
/** Whether a heading or a caption is prose: some sites mark up a whole paragraph as one. */
const isProse = (text: string): boolean =>
  /[.!…]["'”’»)]*$/.test(text) && text.split(/\s+/).length >= SENTENCE_WORDS;

/**
 * Splits Markdown (line ends LF, front matter removed) into title and the paragraphs that a reader sees. Leaves out
 * headings: a search would find one that asks a question in place of its answer. Without a stated title, the first block is
 * the title if it is a heading, or else the first line.
 */
export const splitMarkdown = (text: string, titleIsStated: boolean): TitledText => {
  const [first, ...others] = markdownBlocks(text);
  const shown = (blocks: typeof others): string[] =>
    nonEmpty(
      blocks.filter((block) => block.kind === 'paragraph' || isProse(block.text)).map((block) => block.text),
    );
  if (titleIsStated) return { paragraphs: shown(first ? [first, ...others] : others) };
  if (first?.kind === 'heading') return { title: joinLines(first.text), paragraphs: shown(others) };
  const [title, rest] = splitLine(first?.text ?? '');
  return { title, paragraphs: [...nonEmpty([rest]), ...shown(others)] };
};
