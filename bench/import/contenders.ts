import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadReadSource } from '../../src/admin/index.ts';
import { PACKAGE_ROOT, UserError } from '../../src/shared/index.ts';
import type { JudgedPage } from './sets.ts';

/** The text and fields that a contender extracts from a page. */
export interface Extracted {
  readonly paragraphs: readonly string[];
  readonly date?: string | undefined;
  readonly author?: string | undefined;
}

type Extract = (pages: readonly JudgedPage[]) => Promise<(Extracted | undefined)[]>;

export interface Contender {
  readonly name: string;
  /** Returns one result a page, in order; undefined if the contender extracts nothing. */
  readonly extract: Extract;
}

const openOurs = async (): Promise<Contender> => {
  const readSource = await loadReadSource();
  const read = ({ url, bytes }: JudgedPage): Extracted | undefined => {
    try {
      const reading = readSource({ form: 'page', bytes, ...(URL.canParse(url) ? { address: url } : {}) });
      if (reading.kind !== 'article') return undefined;
      const { paragraphs, publishedAt: date, author } = reading.article;
      return { paragraphs, date, author };
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };
  return { name: 'talks-bot', extract: async (pages) => pages.map(read) };
};

interface ExtractusArticle {
  readonly content?: string;
  readonly published?: string;
  readonly author?: string;
}

const EXTRACTUS = '@extractus/article-extractor';

/** @extractus/article-extractor, if it is installed. */
const openExtractus = async (): Promise<Contender | undefined> => {
  const library:
    | { extractFromHtml(html: string, url: string): Promise<ExtractusArticle | null> }
    | undefined = await import(EXTRACTUS).catch(() => undefined);
  if (!library) return undefined;
  const { parseHTML } = await import('linkedom');
  const read = async ({ url, bytes }: JudgedPage): Promise<Extracted | undefined> => {
    const article = await library.extractFromHtml(Buffer.from(bytes).toString(), url).catch(() => null);
    if (!article?.content) return undefined;
    const { document } = parseHTML(`<html><body>${article.content}</body></html>`);
    const blocks = [...document.querySelectorAll('p, li, blockquote:not(:has(p)), pre, td')];
    const paragraphs = blocks
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => text.trim() !== '');
    return { paragraphs, date: article.published || undefined, author: article.author || undefined };
  };
  return {
    name: EXTRACTUS,
    extract: async (pages) => {
      const results: (Extracted | undefined)[] = [];
      for (const page of pages) results.push(await read(page));
      return results;
    },
  };
};

const SCRIPT = join(PACKAGE_ROOT, 'bench/import/extract.py');

/** trafilatura, if `python3` has it: one process, a line in and a line out for each page. */
const openTrafilatura = async (): Promise<Contender | undefined> => {
  const run = (args: readonly string[]) => spawn('python3', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const [code] = await once(run(['-c', 'import trafilatura']), 'exit').catch(() => [1]);
  if (code !== 0) return undefined;
  const extract: Extract = async (pages) => {
    const child = run([SCRIPT]);
    const lines = createInterface({ input: child.stdout });
    child.stdin.end(
      pages
        .map(({ url, bytes }) => `${JSON.stringify({ url, html: Buffer.from(bytes).toString('base64') })}\n`)
        .join(''),
    );
    const results: (Extracted | undefined)[] = [];
    for await (const line of lines) results.push((JSON.parse(line) as Extracted | null) ?? undefined);
    return results;
  };
  return { name: 'trafilatura', extract };
};

/** Opens this program and the other extractors that are installed. */
export const openContenders = async (): Promise<Contender[]> =>
  [await openOurs(), await openExtractus(), await openTrafilatura()].filter(
    (contender) => contender !== undefined,
  );
