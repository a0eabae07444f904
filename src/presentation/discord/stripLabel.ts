import { onOneLine } from './onOneLine.ts';
import { setApart } from './setApart.ts';

const markup = /[\\*_~`|<>[\]@]/g;
const scheme = /\p{L}[\p{L}\p{N}+.-]*:\/\//gu;
/** What is left of one whose scheme is gone, and what could be made one by that. */
const authority = /:+(?=\/\/)/g;
const emoji = /:(?=[\w+-]+:)/g;

/**
 * Text as the label of a masked link, on one line. Escapes do not work there and would show, so the characters that make
 * markup go; so does the scheme of a URL, which would keep the link from being one. May come out empty.
 */
export const stripLabel = (text: string): string =>
  setApart(
    onOneLine(text)
      .replace(markup, '')
      .replace(scheme, '')
      .replace(authority, '')
      .replace(emoji, '')
      .replace(/ +/g, ' ')
      .trim(),
  );
