import { splitMarkdown, splitText } from '../paragraphs.ts';
import { isRecord } from './fieldNames.ts';

const HTML = /<(?:p|br|div|a|em|strong|span|h[1-6]|ul|ol|li|blockquote)(?:\s[^<>]*)?\/?>/i;
/** News interfaces give the beginning of a text, and the number of characters that they leave out. */
const CUT_OFF = /(?:…|\.\.\.)? ?\[\+\d{1,7} chars\]$/;

/**
 * Returns the paragraphs of a value that holds a text: keeps a list, splits a text, reads HTML in it. Looks for the text of
 * an object under `rendered`, `text` or `html`. Undefined for any other value.
 */
export const paragraphsOf = (value: unknown): string[] | undefined => {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? [...value] : undefined;
  if (isRecord(value)) {
    const inside = value.rendered ?? value.text ?? value.html;
    return isRecord(inside) ? undefined : paragraphsOf(inside);
  }
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\r\n?/g, '\n').replace(CUT_OFF, '…');
  const { paragraphs } = HTML.test(text) ? splitMarkdown(text, true) : splitText(text, true);
  return [...paragraphs];
};
