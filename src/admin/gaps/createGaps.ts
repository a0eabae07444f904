import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../shared/index.ts';

const unanswered = z.object({
  question: z.string(),
  /** Words of the question that no article has; empty if unknown. */
  words: z.array(z.string()).readonly(),
});

/** An unanswered question, without its asker. */
export type Unanswered = z.infer<typeof unanswered>;

/** The unanswered questions, for the people who choose articles. */
export interface Gaps {
  /** Keeps a question. A repeated question is kept once. */
  keep(one: Unanswered): void;
  /** Returns the questions, the newest last. */
  all(): readonly Unanswered[];
  /** Writes the pending questions. */
  close(): Promise<void>;
}

/** Questions kept at most. The oldest are dropped first. */
const MOST = 1_000;
const MOST_CHARACTERS = 300;
const FILE = 'unanswered.jsonl';
/** Delay of a write in milliseconds. One write covers all questions of that time. */
const GATHERING = 5_000;

/** Returns the valid lines and skips the others. */
const parse = (text: string): Unanswered[] =>
  text.split('\n').flatMap((line) => {
    try {
      const { success, data } = unanswered.safeParse(JSON.parse(line));
      return success ? [data] : [];
    } catch {
      return [];
    }
  });

/** Keeps at most 1,000 questions in a file in `dataDir`. Calls `onFault` if the file cannot be written. */
export const createGaps = async (dataDir: string, onFault: (error: unknown) => void): Promise<Gaps> => {
  const path = join(dataDir, FILE);
  const kept = new Map<string, Unanswered>();
  const put = (one: Unanswered): void => {
    const key = one.question.toLowerCase();
    kept.delete(key);
    kept.set(key, one);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  };
  parse(await readFile(path, 'utf8').catch(() => '')).forEach(put);
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const lines = [...kept.values()].map((one) => `${JSON.stringify(one)}\n`).join('');
    writing = writing.then(() => replaceFile(path, (file) => file.writeFile(lines))).catch(onFault);
  };
  return {
    keep: ({ question, words }) => {
      put({ question: question.trim().slice(0, MOST_CHARACTERS), words: words.slice(0, 3) });
      timer ??= setTimeout(write, GATHERING).unref();
    },
    all: () => [...kept.values()],
    close: async () => {
      if (timer) write();
      await writing;
    },
  };
};
