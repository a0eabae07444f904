import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { MEBIBYTE } from '../../shared/index.ts';
import type { Article } from './article.ts';
import { articleLine } from './articleFields.ts';
import { decodeText, isUtf16, NOT_PLAIN } from './decodeText.ts';
import type { Fault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { stated } from './parseArticleFile.ts';
import type { CorpusReading, KnownArticles, SourcedArticle } from './reading.ts';
import { readLines } from './readLines.ts';

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
