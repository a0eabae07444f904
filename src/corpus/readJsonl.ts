import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { articleLine } from './articleFields.ts';
import type { Fault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { stated } from './parseArticleFile.ts';
import type { CorpusReading, SourcedArticle } from './reading.ts';

const parseJson = (line: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
};

/**
 * Reads a `.jsonl` corpus line by line, so that an archive of any size passes. A faulty line is left out and reported
 * with its number; of two lines with one id the first is kept. Throws what opening the file throws.
 */
export const readJsonl = async (path: string): Promise<CorpusReading> => {
  const file = basename(path);
  const byId = new Map<string, SourcedArticle & { line: number }>();
  const faults: Fault[] = [];
  let number = 0;
  const fail = (message: string, field?: string): void => {
    faults.push({ severity: 'error', file, line: number, ...(field ? { field } : {}), message });
  };
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    const source = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (source.trim() === '') continue;
    if (source.length > LIMITS.lineBytes) {
      fail(`is longer than ${LIMITS.lineBytes / 1024 / 1024} MiB`);
      continue;
    }
    const json = parseJson(source);
    if (!json) {
      fail('is not JSON: one article as {"id", "paragraphs", …} on one line');
      continue;
    }
    const parsed = articleLine.safeParse(json.value);
    if (!parsed.success) {
      for (const { path: at, message } of parsed.error.issues) fail(message, at.join('.'));
      continue;
    }
    const twin = byId.get(parsed.data.id);
    if (twin) fail(`${parsed.data.id} is the id of line ${twin.line} already`, 'id');
    else byId.set(parsed.data.id, { article: stated(parsed.data), file, line: number });
  }
  return { articles: [...byId.values()].map(({ article }) => ({ article, file })), faults };
};
