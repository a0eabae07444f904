import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../shared/index.ts';

const unanswered = z.object({
  question: z.string(),
  /** What the articles lack of it; empty where that is not known. */
  words: z.array(z.string()).readonly(),
});

/** A question that was not answered. Nobody is named. */
export type Unanswered = z.infer<typeof unanswered>;

/** The questions that the articles do not answer, for those who choose articles. */
export interface Gaps {
  /** Keeps a question, once, however often it is asked. */
  keep(one: Unanswered): void;
  /** The newest last. */
  all(): readonly Unanswered[];
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/** More are dropped, the oldest first. */
const MOST = 1_000;
const MOST_CHARACTERS = 300;
const FILE = 'unanswered.jsonl';
/** Milliseconds in which questions are gathered before they are written. */
const GATHERING = 5_000;

/** What a file holds that is sound. */
const parse = (text: string): Unanswered[] =>
  text.split('\n').flatMap((line) => {
    try {
      const { success, data } = unanswered.safeParse(JSON.parse(line));
      return success ? [data] : [];
    } catch {
      return [];
    }
  });

/** Keeps questions in a file of `dataDir`, at most a thousand. `onFault` hears of a file that cannot be written. */
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
