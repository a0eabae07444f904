import { isUtf8 } from 'node:buffer';
import { decodeBuffer } from 'encoding-sniffer';
import { isUtf16 } from '../../core/index.ts';
import { UserError } from '../../shared/index.ts';

/** Of the bytes of a page, that a slip of the pen may be: binary files hold more. */
const MOST_NULS = 0.001;
/** Letters beyond ASCII that a text in UTF-8 has for each of its bytes that are none. */
const LEAST_LETTERS = 20;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether bytes are UTF-8, a broken letter here and there apart: by chance no text in another encoding is. */
const looksLikeUtf8 = (bytes: Uint8Array): boolean => {
  if (isUtf8(bytes)) return bytes.some((byte) => byte > 127);
  const text = new TextDecoder().decode(bytes);
  return countOf(text, /[^\0-\x7F\uFFFD]/g) > LEAST_LETTERS * countOf(text, /\uFFFD/g);
};

/**
 * The text of an HTML, XML or JSON file. It is read as UTF-8 where it is that, whatever is stated; otherwise in the
 * encoding that its byte-order mark, the server (`charset`) or the file states. Throws a `UserError` where it is no text.
 */
export const decodeMarkup = (bytes: Uint8Array, charset?: string): string => {
  const isWide = isUtf16(bytes);
  if (!isWide && bytes.filter((byte) => byte === 0).length > bytes.length * MOST_NULS)
    throw new UserError('It is no text: it holds binary data.');
  if (!isWide && looksLikeUtf8(bytes)) return new TextDecoder().decode(bytes).replaceAll('\0', '');
  return decodeBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    defaultEncoding: 'windows-1252',
    ...(charset === undefined ? {} : { transportLayerEncodingLabel: charset }),
  }).replaceAll('\0', '');
};
