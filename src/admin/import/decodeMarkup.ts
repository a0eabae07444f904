import { isUtf8 } from 'node:buffer';
import { decodeBuffer } from 'encoding-sniffer';
import { isUtf16 } from '../../core/index.ts';
import { UserError } from '../../shared/index.ts';

/**
 * The text of an HTML or XML file in the encoding that its byte-order mark, the server (`charset`) or the file states.
 * Throws a `UserError` where it is no text.
 */
export const decodeMarkup = (bytes: Uint8Array, charset?: string): string => {
  if (bytes.includes(0) && !isUtf16(bytes)) throw new UserError('It is no text: it holds binary data.');
  return decodeBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    defaultEncoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252',
    ...(charset === undefined ? {} : { transportLayerEncodingLabel: charset }),
  });
};
