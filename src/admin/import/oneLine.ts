/** Break hints, and the NUL that no text file may hold. None of them is a letter of the text. */
const LAYOUT = /[\0\u00AD\u200B]/g;

/** Returns a text as a browser shows it in one line: white space collapsed, layout hints removed, well-formed Unicode. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(LAYOUT, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
