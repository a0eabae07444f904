/** Controls, line and paragraph separators, and what turns the direction of writing around. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;

/** The text with a space for everything that could steer the terminal it is shown on. Its length stays: spans still fit. */
export const printable = (text: string): string => text.replace(STEERING, ' ');
