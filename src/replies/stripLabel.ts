const markup = /[\\*_~`|<>[\]@]/g;
const scheme = /\p{L}[\p{L}\p{N}+.-]*:\/\//gu;
const emoji = /:(?=[\w+-]+:)/g;

/**
 * Text as the label of a masked link, on one line. Escapes do not work there and would show, so the characters that make
 * markup go; so does the scheme of a URL, which would keep the link from being one. May come out empty.
 */
export const stripLabel = (text: string): string =>
  text.replace(scheme, '').replace(markup, '').replace(emoji, '').replace(/\s+/g, ' ').trim();
