import { PHONE } from './limits.ts';

/** They turn the direction of whatever stands after them, to the end of the line. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text on one line, where other words may follow it: line breaks are spaces, and it keeps its direction to itself. */
export const onOneLine = (text: string): string => text.replace(directions, '').replace(/\s+/g, ' ').trim();

/** The blocks that Unicode keeps for scripts that run from right to left, and the mark that stands for a letter of one. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const isolates = /[\u2068\u2069]/g;

/**
 * Text among other words, as an isolate of UAX #9 where any of it runs from right to left: the words and numbers around it
 * keep their places, and it keeps its marks of direction. It must hold no isolate of its own (see `onOneLine`).
 */
const setApart = (text: string): string =>
  rightToLeft.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}` : text;

/** Text as it was before `setApart`. */
export const withoutIsolates = (text: string): string => text.replace(isolates, '');

/**
 * Everything that Discord reads as inline markup: emphasis, code, spoilers, masked links, mentions, timestamps, custom
 * emoji; a colon only where it makes a link (`://`) or an emoji (`:name:`).
 */
const inline = /[\\*_~`|<[\]@]|:(?=\/\/|[\w+-]+:)/g;

/** Headings, subtext, lists and quotes, which count at the start of a line only. */
const atLineStart = /^([^\S\n\r\u2028\u2029]*)([#>+-])/gm;
const numbered = /^([^\S\n\r\u2028\u2029]*\d+)([.)])(?=\s|$)/gm;

/**
 * Text as Markdown that Discord shows to the letter: no markup, mention, emoji or link comes of it. Its start counts as
 * the start of a line, so it may stand anywhere but inside the label of a masked link (see `stripLabel`).
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(inline, '\\$&').replace(atLineStart, '$1\\$2').replace(numbered, '$1\\$2');

/** Text as escaped Markdown on one line: for titles, names and questions, whose line breaks mean nothing. */
export const escapeLine = (text: string): string => setApart(escapeMarkdown(onOneLine(text)));

const markup = /[\\*_~`|<>[\]@]/g;
/** From the start of a run, so that none is read twice; what stands before its first letter stays. */
const scheme = /(?<![\p{L}\p{N}+.-])([\p{N}+.-]*)\p{L}[\p{L}\p{N}+.-]*:\/\//gu;
/** What is left of one whose scheme is gone, and what could be made one by that. */
const authority = /(?<!:):+(?=\/\/)/g;
const emoji = /:(?=[\w+-]+:)/g;

/**
 * Text as the label of a masked link, on one line. Escapes do not work there and would show, so the characters that make
 * markup go; so does the scheme of a URL, which would keep the link from being one. May come out empty.
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

/** What could end the target of `[label](<url>)` early or be read as an escape in it. */
const unsafe = /[\\()<>"'`|*\s]/g;

const percentEncode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A stated link as the target of a masked link; undefined unless it is plain http or https of a readable length. */
export const safeUrl = (stated: string): string | undefined => {
  if (!URL.canParse(stated)) return undefined;
  const url = new URL(stated);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const target = url.href.replace(unsafe, percentEncode);
  return target.length <= PHONE.url ? target : undefined;
};
