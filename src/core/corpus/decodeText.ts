const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whether bytes begin as UTF-16 does. */
export const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

const NOT_UTF8 = 'is not UTF-8: save it as UTF-8';
export const NOT_PLAIN = 'is not plain UTF-8 text (UTF-16 or binary): save it as UTF-8';

/** The text of bytes, a byte-order mark left in it, or what is wrong with them in plain words. Throws nothing. */
export const decodeText = (bytes: Uint8Array): { text: string } | { problem: string } => {
  if (isUtf16(bytes) || bytes.includes(0)) return { problem: NOT_PLAIN };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: NOT_UTF8 };
  }
};
