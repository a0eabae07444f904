import { type Dispatcher, fetch, type Headers } from 'undici';
import { MEBIBYTE, UserError } from '../../../shared/index.ts';

/** Reads an unpacked body of at most `most` bytes. Throws a `UserError` if it is longer, and leaves the rest unread. */
const readBody = async (body: AsyncIterable<Uint8Array> | null, most: number): Promise<Uint8Array> => {
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

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Empty unless the status is a success. */
  readonly bytes: Uint8Array;
}

interface RequestOptions {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  /** Limit of the unpacked body. */
  readonly mostBytes: number;
  /** From the connection to the last byte, in ms. */
  readonly time: number;
}

const causes = (error: unknown): Error[] => (error instanceof Error ? [error, ...causes(error.cause)] : []);

/** Returns a `UserError` that explains a network error; returns any other error unchanged. */
const explain = (error: unknown, time: number): unknown => {
  const chain = causes(error);
  const told = chain.find((cause) => cause instanceof UserError);
  if (told) return told;
  if (chain.some(({ name }) => name === 'TimeoutError'))
    return new UserError(`Its server did not finish answering within ${time / 1_000} seconds.`);
  const code = chain
    .map((cause) => (cause as NodeJS.ErrnoException).code)
    .find((name) => typeof name === 'string');
  if (code === 'ENOTFOUND') return new UserError('There is no server of that name.');
  if (
    code !== undefined ||
    chain.some(({ message }) => message === 'terminated' || message === 'fetch failed')
  )
    return new UserError(`Its server cannot be reached, or broke off (${code ?? chain.at(-1)?.message}).`);
  return error;
};

/** Makes one request without following redirects. Throws a `UserError` for every fault of the network and the server. */
export const request = async (url: URL, options: RequestOptions): Promise<Answer> => {
  const { dispatcher, headers, mostBytes, time } = options;
  try {
    const signal = AbortSignal.timeout(time);
    const response = await fetch(url, { dispatcher, headers, signal, redirect: 'manual' });
    const { status, ok, body } = response;
    if (!ok) await body?.cancel();
    return {
      status,
      headers: response.headers,
      bytes: ok ? await readBody(body, mostBytes) : new Uint8Array(),
    };
  } catch (error) {
    throw explain(error, time);
  }
};
