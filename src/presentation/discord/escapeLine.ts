import { escapeMarkdown } from './escapeMarkdown.ts';
import { onOneLine } from './onOneLine.ts';
import { setApart } from './setApart.ts';

/** Text as escaped Markdown on one line: for titles, names and questions, whose line breaks mean nothing. */
export const escapeLine = (text: string): string => setApart(escapeMarkdown(onOneLine(text)));
