interface TitledText {
  readonly title?: string;
  readonly paragraphs: readonly string[];
}

const heading = /^#[ \t]+(?=.)/;
const joinLines = (block: string): string => block.trim().replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ');

/** A first line as a title: of a heading `# Title ##` without its marks. */
const titleOf = (line: string): string => {
  const opening = heading.exec(line);
  if (!opening) return line;
  const words = line.slice(opening[0].length);
  const unmarked = words.replace(/(?<!#)#+$/, '').replace(/(?<![ \t])[ \t]+$/, '');
  return unmarked || words.slice(0, 1);
};

/**
 * Takes the text of an article file (line ends LF, front matter gone) apart. Without a stated title the first line is
 * the title and no paragraph, its `# ` aside. Blank lines separate paragraphs, and a hard-wrapped paragraph becomes one
 * line; a plain text without a blank line has one paragraph a line.
 */
export const splitParagraphs = (
  text: string,
  format: 'markdown' | 'text',
  titleIsStated: boolean,
): TitledText => {
  const whole = text.trim();
  const end = whole.indexOf('\n');
  const firstLine = (end === -1 ? whole : whole.slice(0, end)).trim();
  const title = titleIsStated ? undefined : titleOf(firstLine);
  const body = titleIsStated ? whole : end === -1 ? '' : whole.slice(end + 1).trim();
  const blocks =
    format === 'text' && !/\n[ \t]*\n/.test(body) ? body.split('\n') : body.split(/\n(?:[ \t]*\n)+/);
  const paragraphs = blocks.map(joinLines).filter((paragraph) => paragraph !== '');
  return title === undefined ? { paragraphs } : { title, paragraphs };
};
