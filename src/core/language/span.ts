/** `[start, end)` in UTF-16 units of one text, on grapheme boundaries, never empty. */
export type Span = readonly [start: number, end: number];

/** The words a span stands for. The only way a span becomes text. */
export const cut = (text: string, [start, end]: Span): string => text.slice(start, end);
