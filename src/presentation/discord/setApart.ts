/** The blocks that Unicode keeps for scripts that run from right to left, and the mark that stands for a letter of one. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const isolates = /[\u2068\u2069]/g;

/**
 * Text among other words, as an isolate of UAX #9 where any of it runs from right to left: the words and numbers beside it
 * keep their places, and it keeps its marks of direction. It must hold no isolate of its own (see `onOneLine`).
 */
export const setApart = (text: string): string =>
  rightToLeft.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}` : text;

/** Text as it was before `setApart`. */
export const withoutIsolates = (text: string): string => text.replace(isolates, '');
