/**
 * Everything that Discord reads as inline markup: emphasis, code, spoilers, masked links, mentions, timestamps, custom
 * emoji; a colon only where it makes a link (`://`) or an emoji (`:name:`).
 */
const inline = /[\\*_~`|<[\]@]|:(?=\/\/|[\w+-]+:)/g;

/** Headings, subtext, lists and quotes, which count at the start of a line only. */
const atLineStart = /^(\s*)([#>+-])/gm;
const numbered = /^(\s*\d+)([.)])(?=\s|$)/gm;

/**
 * Text as Markdown that Discord shows to the letter: no markup, mention, emoji or link comes of it. Its start counts as
 * the start of a line, so it may stand anywhere but inside the label of a masked link (see `stripLabel`).
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(inline, '\\$&').replace(atLineStart, '$1\\$2').replace(numbered, '$1\\$2');
