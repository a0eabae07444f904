import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { MEBIBYTE } from '../../shared/index.ts';
import type { Article } from './article.ts';
import { articleLine } from './articleFields.ts';
import { decodeText, isUtf16, NOT_PLAIN } from './bytes.ts';
import type { Fault } from './faults.ts';
import { LIMITS } from './limits.ts';
import { stated } from './parseArticleFile.ts';
import type { CorpusReading, KnownArticles, SourcedArticle } from './reading.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** One line of a file, counted from 1, without its end; `bytes` undefined: it is longer than the limit. */
interface FileLine {
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/**
 * Reads a file line by line (LF or CRLF) and holds no more of it than one line up to the limit: what is longer is
 * skipped as it is read. Throws what opening and reading the file throws.
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

type Problem = Pick<Fault, 'message' | 'field'>;

const parseJson = (line: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
};

/** The article of one line, what is wrong with it, or undefined for a blank one. */
const parseLine = (bytes: Buffer): Article | Problem[] | undefined => {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return [{ message: decoded.problem }];
  const source = decoded.text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return undefined;
  const json = parseJson(source);
  if (!json) return [{ message: 'is not JSON: one article as {"id", "paragraphs", …} on one line' }];
  const parsed = articleLine.safeParse(json.value);
  if (parsed.success) return stated(parsed.data);
  return parsed.error.issues.map(({ path, message }) => ({
    message,
    ...(path.length > 0 && { field: path.join('.') }),
  }));
};

/**
 * Reads a `.jsonl` corpus line by line, so that an archive of any size passes. A faulty line is left out and reported
 * with its number; of two lines with one id the first is kept. Throws what opening the file throws.
 */
export const readJsonl = async (path: string, known: KnownArticles): Promise<CorpusReading> => {
  const file = basename(path);
  const byId = new Map<string, SourcedArticle & { line: number }>();
  const faults: Fault[] = [];
  for await (const { number: line, bytes } of readLines(path, LIMITS.lineBytes)) {
    const fail = (problem: Problem): void => void faults.push({ severity: 'error', file, line, ...problem });
    if (!bytes) {
      fail({ message: `is longer than ${LIMITS.lineBytes / MEBIBYTE} MiB` });
      continue;
    }
    if (line === 1 && isUtf16(bytes)) {
      fail({ message: NOT_PLAIN });
      break;
    }
    const hash = createHash('sha256').update(bytes).digest('base64');
    const article = known.get(hash) ?? parseLine(bytes);
    if (article === undefined) continue;
    if (Array.isArray(article)) {
      article.forEach(fail);
      continue;
    }
    const twin = byId.get(article.id);
    if (twin) fail({ message: `${article.id} is the id of line ${twin.line} already`, field: 'id' });
    else byId.set(article.id, { article, file, hash, line });
  }
  return { articles: [...byId.values()].map(({ line: _, ...sourced }) => sourced), faults };
};
