import { createReadStream } from 'node:fs';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** One line of a file, counted from 1, without its end; `bytes` undefined: it is longer than the limit. */
export interface FileLine {
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/**
 * Reads a file line by line (LF or CRLF) and holds no more of it than one line up to the limit: what is longer is
 * skipped as it is read. Throws what opening and reading the file throws.
 */
export const readLines = async function* (path: string, mostBytes: number): AsyncGenerator<FileLine> {
  let parts: Buffer[] = [];
  let held = 0;
  let number = 1;
  const take = (part: Buffer): void => {
    held += part.length;
    if (held <= mostBytes + 1) parts.push(part);
    else parts = [];
  };
  const line = (): FileLine => {
    const whole = Buffer.concat(parts);
    const bytes = whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
    return { number, bytes: held > mostBytes + 1 || bytes.length > mostBytes ? undefined : bytes };
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end));
      yield line();
      [parts, held, from] = [[], 0, end + 1];
      number += 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (held > 0) yield line();
};
