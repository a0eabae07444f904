/** Where a line may be broken, and what no text file may hold: neither is a letter of the text. */
const LAYOUT = /[\0\u00AD\u200B]/g;

/** The text of a page as a browser shows it in one line: white space collapsed, layout hints gone, well-formed Unicode. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(LAYOUT, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
