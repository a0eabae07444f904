import { isUtf8 } from 'node:buffer';
import { decodeBuffer } from 'encoding-sniffer';
import { isUtf16 } from '../../core/index.ts';
import { UserError } from '../../shared/index.ts';

/** Maximum share of NUL bytes in a page, as accidents: binary files hold more. */
const MOST_NULS = 0.001;
/** Minimum ratio of non-ASCII letters to broken bytes in a UTF-8 text. */
const LEAST_LETTERS = 20;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Returns whether bytes are UTF-8, apart from a few broken letters. Text in another encoding does not look like this by
 * chance.
 */
const looksLikeUtf8 = (bytes: Uint8Array): boolean => {
  if (isUtf8(bytes)) return bytes.some((byte) => byte > 127);
  const text = new TextDecoder().decode(bytes);
  return countOf(text, /[^\0-\x7F\uFFFD]/g) > LEAST_LETTERS * countOf(text, /\uFFFD/g);
};

/**
 * Decodes an HTML, XML or JSON file. UTF-8 bytes are read as UTF-8, whatever is stated. Otherwise the encoding comes from
 * the byte-order mark, the server (`charset`) or the file. Throws a `UserError` if the bytes are binary.
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
