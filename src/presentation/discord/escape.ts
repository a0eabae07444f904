import { PHONE } from './limits.ts';

/** Characters that change the direction of all text after them, to the end of the line. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Returns a text on one line. Line breaks become spaces, and direction characters go, so that the text cannot affect later
 * words.
 */
export const onOneLine = (text: string): string => text.replace(directions, '').replace(/\s+/g, ' ').trim();

/** Unicode's blocks for right-to-left scripts, and the right-to-left mark. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const isolates = /[\u2068\u2069]/g;

/**
 * Wraps a text in an isolate (UAX #9) if any of it runs from right to left. The words and numbers around it keep their
 * places, and it keeps its direction marks. The text must not contain isolates (see `onOneLine`).
 */
const setApart = (text: string): string =>
  rightToLeft.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}` : text;

/** Reverts `setApart`. */
export const withoutIsolates = (text: string): string => text.replace(isolates, '');

/**
 * All inline markup of Discord: emphasis, code, spoilers, masked links, mentions, timestamps, custom emoji. A colon counts
 * only in a link (`://`) or an emoji (`:name:`), whose end may be a colon behind the text.
 */
const inline = /[\\*_~`|<[\]@]|:(?=\/\/|[\w+-]+(?::|$))/g;

/** Headings, subtext, lists and quotes, which count only at the start of a line. */
const atLineStart = /^([^\S\n\r\u2028\u2029]*)([#>+-])/gm;
const numbered = /^([^\S\n\r\u2028\u2029]*\d+)([.)])(?=\s|$)/gm;

/**
 * Escapes a text as Markdown that Discord shows verbatim: no markup, mention, emoji or link forms. Its start counts as the
 * start of a line. So it may be anywhere except inside the label of a masked link (see `stripLabel`).
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(inline, '\\$&').replace(atLineStart, '$1\\$2').replace(numbered, '$1\\$2');

/** Returns a text as escaped Markdown on one line, for titles, names and questions, whose line breaks mean nothing. */
export const escapeLine = (text: string): string => setApart(escapeMarkdown(onOneLine(text)));

const markup = /[\\*_~`|<>[\]@]/g;
/** Matches from the start of a run, so that no run is scanned twice; characters before its first letter stay. */
const scheme = /(?<![\p{L}\p{N}+.-])([\p{N}+.-]*)\p{L}[\p{L}\p{N}+.-]*:\/\//gu;
/** The rest of a URL after its scheme is removed, and text that the removal could turn into one. */
const authority = /(?<!:):+(?=\/\/)/g;
const emoji = /:(?=[\w+-]+:)/g;

/**
 * Returns a text as the label of a masked link, on one line. Escapes do not work there and would show, so it removes markup
 * characters. It also removes URL schemes, because a URL in the label breaks the link. The result may be empty.
 */
export const stripLabel = (text: string): string =>
  setApart(
    onOneLine(text)
      .replace(markup, '')
      .replace(scheme, '$1')
      .replace(authority, '')
      .replace(emoji, '')
      .replace(/ +/g, ' ')
      .trim(),
  );

/** Characters that could end the target of `[label](<url>)` early or act as an escape in it. */
const unsafe = /[\\()<>"'`|*\s]/g;

const percentEncode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * Returns a stated link as the target of a masked link. Returns undefined unless it is http or https without credentials, of
 * a readable length.
 */
export const safeUrl = (stated: string): string | undefined => {
  if (!URL.canParse(stated)) return undefined;
  const url = new URL(stated);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const target = url.href.replace(unsafe, percentEncode);
  return target.length <= PHONE.url ? target : undefined;
};
