import { MEBIBYTE, UserError } from '../../../shared/index.ts';

/** A body as it is unpacked, up to `most` bytes; what is longer is left unread. Throws a `UserError` there. */
export const readBody = async (body: AsyncIterable<Uint8Array> | null, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the stream, and with it the connection.
    if (length > most) throw new UserError(`It is larger than ${most / MEBIBYTE} MiB (unpacked).`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
