/** They turn the direction of whatever stands after them, to the end of the line. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text on one line, where other words may follow it: line breaks are spaces, and it keeps its direction to itself. */
export const onOneLine = (text: string): string => text.replace(directions, '').replace(/\s+/g, ' ').trim();
