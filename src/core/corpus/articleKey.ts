import { createHash } from 'node:crypto';

/** Ten characters that stand for an article's id, which may be too long for a button; the same in every version of the corpus. */
export const articleKey = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, 10);
