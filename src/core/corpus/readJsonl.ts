import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { MEBIBYTE } from '../../shared/index.ts';
import { decodeText, isUtf16, NOT_PLAIN } from './bytes.ts';
import type { Fault } from './faults.ts';
import { ignoredFields } from './ignoredFields.ts';
import { type LineReading, type Problem, readLine } from './jsonlLine.ts';
import { LIMITS } from './limits.ts';
import type { ArticleStream, KnownArticles, SourcedArticle } from './reading.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Hexadecimal digits that distinguish two generated ids. */
const ID_TAIL = 8;
const hashTail = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, ID_TAIL);

/** One line of a file, counted from 1, without its end; `bytes` undefined: it is longer than the limit. */
interface FileLine {
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/**
 * Reads a file line by line (LF or CRLF). Holds at most one line up to the limit, and skips the rest of a longer line as it
 * reads. Throws the errors of opening and reading the file.
 */
const readLines = async function* (path: string, mostBytes: number): AsyncGenerator<FileLine> {
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

const parseJson = (line: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
};

/** Reads one line; undefined for a blank one. */
const parseLine = (bytes: Buffer): LineReading | undefined => {
  const wrong = (message: string): LineReading => ({ problems: [{ severity: 'error', message }] });
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return wrong(decoded.problem);
  const source = decoded.text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return undefined;
  const json = parseJson(source);
  return json
    ? readLine(json.value)
    : wrong('is not JSON: one article as {"id", "paragraphs", …} on one line');
};

const knownLine = (sourced: SourcedArticle | undefined): LineReading | undefined =>
  sourced && { article: sourced.article, ignored: sourced.ignored ?? [], problems: [] };

/** Reports all lines without text in a known text field as one fault. */
const textlessFault = (file: string, first: number, count: number, names: readonly string[]): Fault => ({
  severity: 'error',
  file,
  line: first,
  message: `${count === 1 ? 'this line has' : `${count} lines have`} no text: the fields are ${names.join(', ')}; name the text "paragraphs" or "text", and the rest title, url, date, author, publisher, language`,
});

/**
 * Reads a `.jsonl` corpus line by line, so that an archive of any size loads. Leaves out a faulty line and reports it with
 * its number; of two lines with one id, keeps the first. Throws the errors of opening the file.
 */
export const readJsonl = async function* (path: string, known: KnownArticles): ArticleStream {
  const file = basename(path);
  const lineOf = new Map<string, number>();
  const withIgnored: Pick<SourcedArticle, 'file' | 'ignored'>[] = [];
  const faults: Fault[] = [];
  let textless: { readonly first: number; count: number; readonly names: readonly string[] } | undefined;
  for await (const { number: line, bytes } of readLines(path, LIMITS.lineBytes)) {
    const fail = (problem: Problem): void => void faults.push({ file, line, ...problem });
    if (!bytes) {
      fail({ severity: 'error', message: `is longer than ${LIMITS.lineBytes / MEBIBYTE} MiB` });
      continue;
    }
    if (line === 1 && isUtf16(bytes)) {
      fail({ severity: 'error', message: NOT_PLAIN });
      break;
    }
    const hash = createHash('sha256').update(bytes).digest('base64');
    const reading = knownLine(known.get(hash)) ?? parseLine(bytes);
    if (reading === undefined) continue;
    reading.problems.forEach(fail);
    if (reading.textless) {
      textless ??= { first: line, count: 0, names: reading.textless };
      textless.count += 1;
    }
    if (!reading.article) continue;
    const { article, isIdMade, problems, ignored = [] } = reading;
    const twin = lineOf.get(article.id);
    if (twin !== undefined && !isIdMade) {
      fail({ severity: 'error', message: `${article.id} is the id of line ${twin} already`, field: 'id' });
      continue;
    }
    // A known line must not depend on the lines before it. A mended id does, so the line gets no hash.
    const id =
      twin === undefined
        ? article.id
        : `${article.id.slice(0, LIMITS.idCharacters - ID_TAIL - 1)}-${hashTail(bytes)}`;
    if (twin !== undefined && lineOf.has(id)) continue;
    lineOf.set(id, line);
    if (ignored.length > 0) withIgnored.push({ file, ignored });
    yield {
      article: twin === undefined ? article : { ...article, id },
      file,
      ...(ignored.length > 0 ? { ignored } : {}),
      ...(twin === undefined && problems.length === 0 ? { hash } : {}),
    };
  }
  if (textless) faults.push(textlessFault(file, textless.first, textless.count, textless.names));
  if (lineOf.size === 0 && faults.length === 0)
    faults.push({
      severity: 'error',
      file,
      message: 'holds no article: one a line, as {"id", "paragraphs", …}',
    });
  return [...faults, ...ignoredFields(withIgnored)];
};
