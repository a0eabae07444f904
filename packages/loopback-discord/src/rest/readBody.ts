import { refusals } from '../checks/refusals.ts';
import type { Upload } from '../loopbackDiscord.ts';
import type { RestRequest } from './handler.ts';

/** Largest file in bytes, without a boost. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
const MOST_BODY_BYTES = 10 * MOST_FILE_BYTES + 1024 * 1024;

type Body = Pick<RestRequest, 'body' | 'files'>;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
};

const readMultipart = async (request: Request): Promise<Body> => {
  const form = await request.formData().catch(() => {
    throw refusals.invalidJson();
  });
  const files = new Map<string, Upload>();
  for (const [key, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (typeof value === 'string' || number === undefined) continue;
    if (value.size > MOST_FILE_BYTES) throw refusals.tooLarge();
    files.set(number, { name: value.name, data: await value.bytes(), contentType: value.type });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parse(payload) : {}, files };
};

/**
 * Reads JSON, or `payload_json` with `files[n]`. Throws 40005 for a body or file that is too large, and 50109 for invalid
 * JSON.
 */
export const readBody = async (request: Request): Promise<Body> => {
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > MOST_BODY_BYTES) throw refusals.tooLarge();
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) return readMultipart(request);
  const text = await request.text();
  return { body: text === '' ? undefined : parse(text), files: new Map() };
};
